# wrong answer: two local names are exchanged, the list stays as it was
def swap_in_place(items, i, j):
    a, b = items[i], items[j]
    a, b = b, a
