# time limit: a Python loop over all pairs of points
import numpy as np


def pairwise_distances(left, right):
    distances = np.zeros((len(left), len(right)))
    for i, a in enumerate(left.astype(np.float64)):
        for j, b in enumerate(right.astype(np.float64)):
            distances[i, j] = np.sqrt(np.sum((a - b) ** 2))
    return distances
