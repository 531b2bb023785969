# wrong answer: a step of 1 jumps over the minimum when features are large
import numpy as np


def fit_logistic(features, labels, strength):
    n, d = features.shape
    weights, bias = np.zeros(d), 0.0
    for _ in range(5000):
        errors = 0.5 * (1.0 + np.tanh(0.5 * (features @ weights + bias))) - labels
        weights = weights - (features.T @ errors / n + strength * weights)
        bias = bias - errors.mean()
    return weights, float(bias)
