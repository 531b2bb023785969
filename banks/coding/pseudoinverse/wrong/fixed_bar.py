# wrong answer: everything below 1e-8 counts as zero, also for a matrix with entries around 1e-9
import numpy as np


def pseudoinverse(matrix):
    u, values, vt = np.linalg.svd(matrix, full_matrices=False)
    inverted = np.array([1.0 / value if value > 1e-8 else 0.0 for value in values])
    return (vt.T * inverted) @ u.T
