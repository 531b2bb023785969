from collections import Counter


def values_that_repeat(values: list[int]) -> list[int]:
    # A Counter is a dictionary, and a dictionary keeps its keys in the order in which they were first met.
    return [value for value, count in Counter(values).items() if count > 1]
