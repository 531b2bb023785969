# wrong answer: with i == j the entry is combined with itself, which leaves zero
def swap_in_place(items, i, j):
    items[i] ^= items[j]
    items[j] ^= items[i]
    items[i] ^= items[j]
