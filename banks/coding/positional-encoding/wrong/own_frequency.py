# wrong answer: the cosine columns use their own exponent instead of their partner's
import numpy as np


def positional_encoding(n, d):
    angles = np.arange(n)[:, None] / 10000.0 ** (np.arange(d) / d)
    angles[:, 0::2] = np.sin(angles[:, 0::2])
    angles[:, 1::2] = np.cos(angles[:, 1::2])
    return angles
