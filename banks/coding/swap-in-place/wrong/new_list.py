# wrong answer: a new list is built and returned, the caller's list stays as it was
def swap_in_place(items, i, j):
    items = items[:]
    items[i], items[j] = items[j], items[i]
    return items
