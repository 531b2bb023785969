# wrong answer: standardizes all rows before the split, so the training part knows the test rows
import numpy as np


def scaled_folds(x, folds):
    s = x.std(axis=0)
    z = (x - x.mean(axis=0)) / np.where(s > 0, s, 1.0)
    out = []
    for fold in folds:
        keep = [i for i in range(len(x)) if i not in set(fold)]
        out.append((z[keep], z[np.array(fold, dtype=int)]))
    return out
