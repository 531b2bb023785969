# wrong answer: without centering, the first direction points at the average of the samples
import numpy as np


def principal_components(data, k):
    _, spreads, directions = np.linalg.svd(data, full_matrices=False)
    return directions[:k], spreads[:k] ** 2 / (len(data) - 1)
