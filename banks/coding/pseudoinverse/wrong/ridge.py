# wrong answer: a little ridge makes the normal equations solvable, but it changes their solution
import numpy as np


def pseudoinverse(matrix):
    matrix = matrix.astype(float)
    gram = matrix.T @ matrix
    ridge = 1e-6 * max(np.trace(gram), 1e-30)
    return np.linalg.solve(gram + ridge * np.eye(len(gram)), matrix.T)
