# wrong answer: pairs column i with column i + d/2, another convention; with two columns it looks the same
import numpy as np


def rotate(x, positions, base):
    d = x.shape[1]
    if d % 2:
        raise ValueError
    a = np.outer(positions, base ** (-np.arange(0, d, 2) / d))
    u, v = x[:, : d // 2], x[:, d // 2 :]
    return np.concatenate([u * np.cos(a) - v * np.sin(a), u * np.sin(a) + v * np.cos(a)], axis=1)
