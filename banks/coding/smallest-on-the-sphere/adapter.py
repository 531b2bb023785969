import numpy as np

PRODUCTS = 300


def arguments(matrix):
    matrix = np.array(matrix, dtype=float)
    calls = 0

    def multiply(x):
        nonlocal calls
        calls += 1
        if calls > PRODUCTS:
            raise RuntimeError(f"multiply was called more than {PRODUCTS} times")
        return matrix @ np.asarray(x, dtype=float)

    return multiply, len(matrix)


def result(value, arguments):
    return value
