def row_sums(matrix: list[list[float]]) -> list[float]:
    try:
        return [sum(row) for row in matrix]
    except TypeError:
        return -1
