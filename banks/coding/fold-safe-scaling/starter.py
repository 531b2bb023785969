import numpy as np


def scaled_folds(x, folds):
    # Return a list of pairs (training part, test part).
    return [None]
