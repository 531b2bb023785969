# wrong answer: a singular value of 1e-17 is not zero, so it is inverted to 1e17
import numpy as np


def pseudoinverse(matrix):
    u, values, vt = np.linalg.svd(matrix, full_matrices=False)
    inverted = np.array([1.0 / value if value != 0 else 0.0 for value in values])
    return (vt.T * inverted) @ u.T
