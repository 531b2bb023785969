# wrong answer: eigh sorts the eigenvalues in rising order, so these are the directions of the least variance
import numpy as np


def principal_components(data, k):
    centered = data - data.mean(axis=0)
    values, vectors = np.linalg.eigh(centered.T @ centered / (len(data) - 1))
    return vectors.T[:k], values[:k]
