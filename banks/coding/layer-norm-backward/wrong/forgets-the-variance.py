# wrong answer: follows the mean but not the variance, so a constant row passes
import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    g = upstream * gamma
    return (g - g.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + eps)
