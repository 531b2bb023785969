# wrong answer: looks for the place of a value, and finds an earlier equal one
def swap_in_place(items, i, j):
    first, second = items[i], items[j]
    items[items.index(first)] = second
    items[items.index(second)] = first
