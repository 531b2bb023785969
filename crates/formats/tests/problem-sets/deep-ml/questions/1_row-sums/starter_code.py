def row_sums(matrix: list[list[float]]) -> list[float]:
    # Your code here
    pass
