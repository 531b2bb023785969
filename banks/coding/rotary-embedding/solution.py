import numpy as np


def rotate(x, positions, base):
    d = x.shape[1]
    if d % 2:
        raise ValueError("columns come in pairs")
    frequencies = base ** (-np.arange(0, d, 2) / d)
    angles = np.outer(positions, frequencies)
    cosine, sine = np.cos(angles), np.sin(angles)

    # Every other column is the first coordinate of a point. Both old coordinates are needed for each new one, so the result
    # goes into an array of its own, of floats even if whole numbers came in.
    first, second = x[:, 0::2], x[:, 1::2]
    turned = np.empty(x.shape, dtype=float)
    turned[:, 0::2] = first * cosine - second * sine
    turned[:, 1::2] = first * sine + second * cosine
    return turned
