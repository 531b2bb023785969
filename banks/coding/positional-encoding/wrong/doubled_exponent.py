# wrong answer: the column number is doubled once more in the exponent
import numpy as np


def positional_encoding(n, d):
    even = np.arange(0, d, 2)
    angles = np.arange(n)[:, None] / 10000.0 ** (2 * even / d)
    encoding = np.empty((n, d))
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles[:, : d // 2])
    return encoding
