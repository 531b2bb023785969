# runtime error: builds the matrix column by column, which takes more products than are allowed
import numpy as np


def smallest_on_the_sphere(multiply, n):
    matrix = np.array([multiply(axis) for axis in np.eye(n)])
    return np.linalg.eigh(matrix)[1][:, 0]
