# wrong answer: multiplies by gamma after the row was centered, right only when gamma is the same everywhere
import numpy as np


def layer_norm_backward(x, gamma, upstream, eps):
    s = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    z = (x - x.mean(axis=1, keepdims=True)) / s
    g = upstream
    return gamma * (g - g.mean(axis=1, keepdims=True) - z * (g * z).mean(axis=1, keepdims=True)) / s
