# wrong answer: divides by a deviation of zero
import numpy as np


def scaled_folds(x, folds):
    out = []
    for fold in folds:
        keep = [i for i in range(len(x)) if i not in set(fold)]
        m, s = x[keep].mean(axis=0), x[keep].std(axis=0)
        out.append(((x[keep] - m) / s, (x[np.array(fold, dtype=int)] - m) / s))
    return out
