import numpy as np


def logistic_gradient(weights, features, labels, strength):
    return np.ones_like(weights)
