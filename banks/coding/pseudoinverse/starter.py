import numpy as np


def pseudoinverse(matrix: np.ndarray) -> np.ndarray:
    return matrix.T
