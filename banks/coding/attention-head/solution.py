import numpy as np


def attention_head(x, w_q, w_k, w_v, causal):
    queries, keys, values = x @ w_q, x @ w_k, x @ w_v
    # A dot product of d_k independent terms grows like the square root of d_k; dividing keeps the softmax from saturating.
    scores = queries @ keys.T / np.sqrt(keys.shape[1])
    if causal:
        later = np.triu(np.ones(scores.shape, dtype=bool), k=1)
        # Minus infinity and not a large number: a real score may be more negative than any number one would choose.
        scores = np.where(later, -np.inf, scores)
    # The largest score of each row is finite, since every position sees itself; subtracting it changes no weight.
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return weights @ values
