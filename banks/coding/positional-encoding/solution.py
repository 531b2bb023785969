import numpy as np


def positional_encoding(n, d):
    positions = np.arange(n)[:, None]
    even = np.arange(0, d, 2)
    # One angle for each pair of columns; an odd d leaves the last pair with its sine only.
    angles = positions / 10000.0 ** (even / d)
    encoding = np.empty((n, d))
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles[:, : d // 2])
    return encoding
