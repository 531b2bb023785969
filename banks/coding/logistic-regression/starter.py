import numpy as np


def fit_logistic(features, labels, strength):
    weights = np.zeros(features.shape[1])
    bias = 0.0
    return weights, bias
