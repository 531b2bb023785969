# wrong answer: treats mean and variance as constants
import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    return upstream * gamma / np.sqrt(x.var(axis=1, keepdims=True) + eps)
