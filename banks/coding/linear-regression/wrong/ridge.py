# wrong answer: a small number on the diagonal makes the matrix invertible and the weights too small
import numpy as np


def fit_linear(features, targets):
    center, mean = features.mean(axis=0), targets.mean()
    x = features - center
    weights = np.linalg.solve(x.T @ x + 1e-3 * np.eye(x.shape[1]), x.T @ (targets - mean))
    return weights, float(mean - center @ weights)
