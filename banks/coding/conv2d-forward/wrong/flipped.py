# wrong answer: flips the filter, as a convolution in mathematics does; a symmetric filter looks the same
import numpy as np


def conv2d(x, filters, bias, stride, padding):
    p = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    kh, kw = filters.shape[2:]
    f = filters[:, :, ::-1, ::-1]
    h, w = (p.shape[1] - kh) // stride + 1, (p.shape[2] - kw) // stride + 1
    out = np.empty((len(f), h, w))
    for i in range(h):
        for j in range(w):
            out[:, i, j] = (f * p[:, i * stride : i * stride + kh, j * stride : j * stride + kw]).sum(axis=(1, 2, 3))
    return out + bias[:, None, None]
