# wrong answer: unsigned bytes are subtracted as unsigned bytes
import numpy as np


def pairwise_distances(left, right):
    difference = left[:, None, :] - right[None, :, :]
    return np.sqrt((difference.astype(np.float64) ** 2).sum(axis=2))
