# wrong answer: U and Vᵀ stay where they are, which is right for symmetric matrices only
import numpy as np


def pseudoinverse(matrix):
    u, values, vt = np.linalg.svd(matrix, full_matrices=False)
    kept = values > 1e-12 * values.max()
    inverted = np.divide(1.0, values, out=np.zeros_like(values), where=kept)
    return (u * inverted) @ vt
