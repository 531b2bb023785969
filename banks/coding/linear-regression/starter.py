import numpy as np


def fit_linear(features, targets):
    weights = np.zeros(features.shape[1])
    intercept = 0.0
    return weights, intercept
