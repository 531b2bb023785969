import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    # `random` is in [0, 1), so an element is kept with the probability 1 - rate, and always at rate 0.
    kept = generator.random(inputs.shape) >= rate
    # The layer multiplies by a constant factor per element, so the backward pass multiplies by the same factor.
    factor = kept / (1.0 - rate)
    return inputs * factor, upstream * factor
