# wrong answer: adds the bias once for each channel
import numpy as np


def conv2d(x, filters, bias, stride, padding):
    p = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    kh, kw = filters.shape[2:]
    h, w = (p.shape[1] - kh) // stride + 1, (p.shape[2] - kw) // stride + 1
    out = np.zeros((len(filters), h, w))
    for c in range(x.shape[0]):
        for i in range(h):
            for j in range(w):
                patch = p[c, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] += (filters[:, c] * patch).sum(axis=(1, 2)) + bias
    return out
