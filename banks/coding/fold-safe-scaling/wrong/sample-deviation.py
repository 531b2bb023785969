# wrong answer: divides by the number of rows minus one
import numpy as np


def scaled_folds(x, folds):
    out = []
    for fold in folds:
        keep = [i for i in range(len(x)) if i not in set(fold)]
        m = x[keep].mean(axis=0)
        s = x[keep].std(axis=0, ddof=1) if len(keep) > 1 else np.zeros(x.shape[1])
        s = np.where(s > 0, s, 1.0)
        out.append(((x[keep] - m) / s, (x[np.array(fold, dtype=int)] - m) / s))
    return out
