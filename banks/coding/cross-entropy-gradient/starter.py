import numpy as np


def cross_entropy_gradient(scores: np.ndarray, targets: np.ndarray) -> np.ndarray:
    return np.zeros_like(scores)
