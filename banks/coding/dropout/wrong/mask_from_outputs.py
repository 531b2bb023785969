# wrong answer: takes every output of 0 for dropped, although the input may have been 0
import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    outputs = inputs * (generator.random(inputs.shape) >= rate) / (1.0 - rate)
    return outputs, upstream * (outputs != 0.0) / (1.0 - rate)
