import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    outputs = np.zeros_like(inputs)
    gradient = np.zeros_like(upstream)
    return outputs, gradient
