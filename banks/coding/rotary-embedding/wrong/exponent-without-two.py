# wrong answer: the angles fall half as fast as they should
import numpy as np


def rotate(x, positions, base):
    d = x.shape[1]
    if d % 2:
        raise ValueError
    a = np.outer(positions, base ** (-np.arange(d // 2) / d))
    out = np.empty(x.shape)
    out[:, 0::2] = x[:, 0::2] * np.cos(a) - x[:, 1::2] * np.sin(a)
    out[:, 1::2] = x[:, 0::2] * np.sin(a) + x[:, 1::2] * np.cos(a)
    return out
