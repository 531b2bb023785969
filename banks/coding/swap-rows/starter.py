import numpy as np


def swap_rows(matrix: np.ndarray, i: int, j: int) -> None:
    pass
