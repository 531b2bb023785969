import numpy as np


def positional_encoding(n, d):
    return np.zeros((n, d))
