def swap_in_place(items: list[int], i: int, j: int) -> None:
    pass
