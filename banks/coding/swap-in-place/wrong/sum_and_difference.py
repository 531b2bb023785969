# wrong answer: with i == j the entry is subtracted from itself
def swap_in_place(items, i, j):
    items[i] = items[i] + items[j]
    items[j] = items[i] - items[j]
    items[i] = items[i] - items[j]
