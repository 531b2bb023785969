# wrong answer: the eigenvectors are the columns of what eigh returns, not the rows
import numpy as np


def principal_components(data, k):
    centered = data - data.mean(axis=0)
    values, vectors = np.linalg.eigh(centered.T @ centered / (len(data) - 1))
    order = np.argsort(values)[::-1][:k]
    return vectors[order], values[order]
