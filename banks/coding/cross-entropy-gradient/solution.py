import numpy as np


def cross_entropy_gradient(scores: np.ndarray, targets: np.ndarray) -> np.ndarray:
    # Shifting a row does not change its softmax; with a largest score of zero nothing overflows.
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    gradient = exponentials / exponentials.sum(axis=1, keepdims=True)
    # d/ds_j of log Σ exp(s) is the probability of class j; d/ds_t of -s_t takes one away at the target.
    gradient[np.arange(len(targets)), targets] -= 1.0
    return gradient / len(targets)
