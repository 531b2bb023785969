import numpy as np


def causal_mask(queries, keys):
    # Query i stands at position i + (keys - queries) of the whole sequence.
    position_of_query = np.arange(queries)[:, None] + (keys - queries)
    position_of_key = np.arange(keys)[None, :]
    # `where` picks a value. Multiplying a 0/1 matrix by minus infinity would not do: 0 times infinity is NaN.
    return np.where(position_of_key <= position_of_query, 0.0, -np.inf).astype(np.float32)
