# wrong answer: the backward pass draws a mask of its own
import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    outputs = inputs * (generator.random(inputs.shape) >= rate) / (1.0 - rate)
    gradient = upstream * (generator.random(inputs.shape) >= rate) / (1.0 - rate)
    return outputs, gradient
