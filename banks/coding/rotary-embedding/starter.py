import numpy as np


def rotate(x, positions, base):
    # Return an array of the shape of x.
    return np.zeros(x.shape)
