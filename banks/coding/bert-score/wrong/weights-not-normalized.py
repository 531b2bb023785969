# wrong answer: multiplies with the weights but divides by the number of tokens
import numpy as np


def bert_score(candidate, reference, weights):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    s = unit(candidate) @ unit(reference).T
    p = float(s.max(axis=1).mean())
    best = s.max(axis=0)
    r = float((best * (np.array(weights) if weights else 1.0)).mean())
    return p, r, 2 * p * r / (p + r) if p + r > 0 else 0.0
