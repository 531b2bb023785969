import numpy as np


def pairwise_distances(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.zeros((len(left), len(right)))
