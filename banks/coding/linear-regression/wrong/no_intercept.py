# wrong answer: the plane is forced through the origin
import numpy as np


def fit_linear(features, targets):
    return np.linalg.lstsq(features, targets, rcond=None)[0], 0.0
