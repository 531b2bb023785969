# wrong answer: the gradient is masked but not scaled
import numpy as np


def dropout(inputs, upstream, rate, seed):
    generator = np.random.default_rng(seed)
    kept = generator.random(inputs.shape) >= rate
    return inputs * kept / (1.0 - rate), upstream * kept
