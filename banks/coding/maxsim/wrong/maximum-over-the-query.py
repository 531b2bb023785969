# wrong answer: takes the best query token for each document token, so long documents win
import numpy as np


def maxsim(query, documents, lengths):
    def unit(v):
        n = np.linalg.norm(v, axis=-1, keepdims=True)
        return v / np.where(n > 0, n, 1.0)

    out = []
    for d, length in zip(documents, lengths):
        if length == 0 or len(query) == 0:
            out.append(0.0)
        else:
            out.append(float((unit(query) @ unit(d[:length]).T).max(axis=0).sum()))
    return out
