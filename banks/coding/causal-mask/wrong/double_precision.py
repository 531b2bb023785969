# wrong answer: the mask is float64, which silently widens the scores it is added to
import numpy as np


def causal_mask(queries, keys):
    return np.where(np.tri(queries, keys, keys - queries) > 0, 0.0, -np.inf)
