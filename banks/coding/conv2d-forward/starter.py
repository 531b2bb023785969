import numpy as np


def conv2d(x, filters, bias, stride, padding):
    # Return an array of the shape (filters, output height, output width).
    return np.zeros((len(filters), 0, 0))
