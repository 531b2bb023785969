import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    # Return an array of the shape of x.
    return np.zeros_like(x)
