# wrong answer: the output has the right size, but the filter moves by one
import numpy as np


def conv2d(x, filters, bias, stride, padding):
    p = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    kh, kw = filters.shape[2:]
    h, w = (p.shape[1] - kh) // stride + 1, (p.shape[2] - kw) // stride + 1
    out = np.empty((len(filters), h, w))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = (filters * p[:, i : i + kh, j : j + kw]).sum(axis=(1, 2, 3))
    return out + bias[:, None, None]
