def swap_in_place(items: list[int], i: int, j: int) -> None:
    # Both entries are read before either is written, so i == j needs no special care. The arithmetic tricks write in between: with
    # one place under two names they wipe it out.
    items[i], items[j] = items[j], items[i]
