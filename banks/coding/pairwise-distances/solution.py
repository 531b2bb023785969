import numpy as np


def pairwise_distances(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    # Before subtracting: the difference of two unsigned bytes would wrap around.
    left = left.astype(np.float64)
    right = right.astype(np.float64)
    squares = np.zeros((len(left), len(right)))
    # A loop over the few coordinates needs memory for n × m numbers only. |a|² + |b|² - 2 a·b would be faster through one product of
    # matrices, but it loses the digits of points that are near each other.
    for a, b in zip(left.T, right.T):
        squares += (a[:, np.newaxis] - b) ** 2
    return np.sqrt(squares)
