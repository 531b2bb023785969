def array_intersection(left: list[int], right: list[int]) -> list[int]:
    # Building each set looks at every value once; `&` then asks the larger set about each value of the smaller.
    return list(set(left) & set(right))
