# wrong answer: averages over all pairs in the place of taking the best partner
import numpy as np


def bert_score(candidate, reference, weights):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    s = unit(candidate) @ unit(reference).T
    p = float(s.mean(axis=1).mean())
    r = float(np.average(s.mean(axis=0), weights=weights))
    return p, r, 2 * p * r / (p + r) if p + r > 0 else 0.0
