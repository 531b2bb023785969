import numpy as np


def scaled_folds(x, folds):
    pairs = []
    for fold in folds:
        test = np.array(fold, dtype=int)  # an empty list would become an array of floats, which cannot choose rows
        in_training = np.ones(len(x), dtype=bool)
        in_training[test] = False
        train = x[in_training]

        # Mean and deviation are learned like any parameter, so they may only see the training part.
        mean, deviation = train.mean(axis=0), train.std(axis=0)
        deviation = np.where(deviation > 0, deviation, 1.0)
        pairs.append(((train - mean) / deviation, (x[test] - mean) / deviation))
    return pairs
