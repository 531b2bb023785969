# wrong answer: takes the number of the row for the position
import numpy as np


def rotate(x, positions, base):
    n, d = x.shape
    if d % 2:
        raise ValueError
    a = np.outer(np.arange(positions[0], positions[0] + n), base ** (-np.arange(0, d, 2) / d))
    out = np.empty(x.shape)
    out[:, 0::2] = x[:, 0::2] * np.cos(a) - x[:, 1::2] * np.sin(a)
    out[:, 1::2] = x[:, 0::2] * np.sin(a) + x[:, 1::2] * np.cos(a)
    return out
