# wrong answer: padding is set to zero, which beats every negative similarity
import numpy as np


def maxsim(query, documents, lengths):
    def unit(v):
        n = np.linalg.norm(v, axis=-1, keepdims=True)
        return v / np.where(n > 0, n, 1.0)

    documents = documents.copy()
    for i, length in enumerate(lengths):
        documents[i, length:] = 0.0
    if len(query) == 0:
        return [0.0] * len(documents)
    return [float((unit(query) @ unit(d).T).max(axis=1).sum()) for d in documents]
