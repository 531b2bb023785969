# wrong answer: precision and recall are exchanged, which F1 does not show
import numpy as np


def bert_score(candidate, reference, weights):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    s = unit(candidate) @ unit(reference).T
    r = float(s.max(axis=1).mean())
    p = float(np.average(s.max(axis=0), weights=weights))
    return p, r, 2 * p * r / (p + r) if p + r > 0 else 0.0
