# wrong answer: the diagonal is masked too, so the first token may attend to nothing and its softmax is NaN
import numpy as np


def causal_mask(queries, keys):
    mask = np.zeros((queries, keys), dtype=np.float32)
    mask[np.triu_indices(queries, k=keys - queries, m=keys)] = -np.inf
    return mask
