# wrong answer: keeps with the probability `rate` instead of dropping with it
import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    factor = (generator.random(inputs.shape) >= 1.0 - rate if rate else np.ones(inputs.shape)) / (1.0 - rate)
    return inputs * factor, upstream * factor
