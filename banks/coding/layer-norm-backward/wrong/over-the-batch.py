# wrong answer: takes the statistics over the rows, as batch normalization does
import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    s = np.sqrt(x.var(axis=0) + eps)
    z = (x - x.mean(axis=0)) / s
    g = upstream * gamma
    return (g - g.mean(axis=0) - z * (g * z).mean(axis=0)) / s
