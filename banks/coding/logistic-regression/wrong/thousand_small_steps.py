# wrong answer: a thousand steps of 0.01 end far from the minimum
import numpy as np


def fit_logistic(features, labels, strength):
    n, d = features.shape
    weights, bias = np.zeros(d), 0.0
    for _ in range(1000):
        errors = 0.5 * (1.0 + np.tanh(0.5 * (features @ weights + bias))) - labels
        weights = weights - 0.01 * (features.T @ errors / n + strength * weights)
        bias = bias - 0.01 * errors.mean()
    return weights, float(bias)
