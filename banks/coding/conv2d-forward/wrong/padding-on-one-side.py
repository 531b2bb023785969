# wrong answer: counts the padding once in the output's size
import numpy as np


def conv2d(x, filters, bias, stride, padding):
    p = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    kh, kw = filters.shape[2:]
    h, w = (x.shape[1] + padding - kh) // stride + 1, (x.shape[2] + padding - kw) // stride + 1
    out = np.empty((len(filters), h, w))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = (filters * p[:, i * stride : i * stride + kh, j * stride : j * stride + kw]).sum(axis=(1, 2, 3))
    return out + bias[:, None, None]
