# wrong answer: a forbidden score is set to zero before the softmax, which still gives it weight
import numpy as np


def attention_head(x, w_q, w_k, w_v, causal):
    q, k, v = x @ w_q, x @ w_k, x @ w_v
    s = q @ k.T / np.sqrt(k.shape[1])
    if causal:
        s = s * np.tril(np.ones(s.shape))
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) @ v
