# wrong answer: the second coordinate is computed from the first one after it was turned
import numpy as np


def rotate(x, positions, base):
    d = x.shape[1]
    if d % 2:
        raise ValueError
    a = np.outer(positions, base ** (-np.arange(0, d, 2) / d))
    out = x.astype(float)
    out[:, 0::2] = out[:, 0::2] * np.cos(a) - out[:, 1::2] * np.sin(a)
    out[:, 1::2] = out[:, 0::2] * np.sin(a) + out[:, 1::2] * np.cos(a)
    return out
