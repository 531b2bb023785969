# wrong answer: leaves the bias at 0, so the boundary goes through the origin
import numpy as np


def fit_logistic(features, labels, strength):
    n, d = features.shape
    weights = np.zeros(d)
    for _ in range(50):
        probabilities = 0.5 * (1.0 + np.tanh(0.5 * (features @ weights)))
        gradient = features.T @ (probabilities - labels) / n + strength * weights
        curvature = (features.T * (probabilities * (1.0 - probabilities))) @ features / n + strength * np.eye(d)
        weights = weights - np.linalg.solve(curvature, gradient)
    return weights, 0.0
