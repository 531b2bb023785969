import numpy as np


def swap_rows(matrix: np.ndarray, i: int, j: int) -> None:
    # Indexing with a list copies the two rows; plain `matrix[i]` would be a window on the row that is just being overwritten.
    matrix[[i, j]] = matrix[[j, i]]
