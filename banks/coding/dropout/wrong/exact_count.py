# wrong answer: dropping exactly the share `rate` of the elements is not independent from element to element
import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    kept = np.ones(inputs.size)
    kept[generator.permutation(inputs.size)[: round(rate * inputs.size)]] = 0.0
    factor = kept.reshape(inputs.shape) / (1.0 - rate)
    return inputs * factor, upstream * factor
