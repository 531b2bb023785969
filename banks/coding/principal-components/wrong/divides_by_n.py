# wrong answer: the variance of the samples has n - 1 in the denominator
import numpy as np


def principal_components(data, k):
    centered = data - data.mean(axis=0)
    _, spreads, directions = np.linalg.svd(centered, full_matrices=False)
    return directions[:k], spreads[:k] ** 2 / len(data)
