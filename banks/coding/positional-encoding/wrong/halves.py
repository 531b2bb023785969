# wrong answer: sines in the first half and cosines in the second, not interleaved
import numpy as np


def positional_encoding(n, d):
    angles = np.arange(n)[:, None] / 10000.0 ** (np.arange(0, d, 2) / d)
    return np.concatenate([np.sin(angles), np.cos(angles)[:, : d // 2]], axis=1)
