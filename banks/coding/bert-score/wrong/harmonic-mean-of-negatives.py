# wrong answer: the harmonic mean of two negative numbers is negative and means nothing
import numpy as np


def bert_score(candidate, reference, weights):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    s = unit(candidate) @ unit(reference).T
    p = float(s.max(axis=1).mean())
    r = float(np.average(s.max(axis=0), weights=weights))
    return p, r, 2 * p * r / (p + r) if p + r != 0 else 0.0
