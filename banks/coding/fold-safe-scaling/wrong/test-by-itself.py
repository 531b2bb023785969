# wrong answer: standardizes the test part by its own mean and deviation
import numpy as np


def scaled_folds(x, folds):
    def scale(a):
        if len(a) == 0:
            return a.astype(float)
        s = a.std(axis=0)
        return (a - a.mean(axis=0)) / np.where(s > 0, s, 1.0)

    out = []
    for fold in folds:
        keep = [i for i in range(len(x)) if i not in set(fold)]
        out.append((scale(x[keep]), scale(x[np.array(fold, dtype=int)])))
    return out
