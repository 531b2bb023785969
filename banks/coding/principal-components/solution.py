import numpy as np


def principal_components(data: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    centered = data - data.mean(axis=0)
    # With centered = U S Vᵀ the covariance is V S² Vᵀ / (n - 1): the rows of Vᵀ are its eigenvectors, already in falling order. Not
    # forming the covariance saves digits, since squaring the data squares the ratio of the largest to the smallest spread.
    _, spreads, directions = np.linalg.svd(centered, full_matrices=False)
    return directions[:k], spreads[:k] ** 2 / (len(data) - 1)
