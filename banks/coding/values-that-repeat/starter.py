def values_that_repeat(values: list[int]) -> list[int]:
    return values
