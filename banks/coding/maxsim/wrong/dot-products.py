# wrong answer: takes dot products, so long vectors win
import numpy as np


def maxsim(query, documents, lengths):
    out = []
    for d, length in zip(documents, lengths):
        out.append(float((query @ d[:length].T).max(axis=1).sum()) if length and len(query) else 0.0)
    return out
