def array_intersection(left: list[int], right: list[int]) -> list[int]:
    return left
