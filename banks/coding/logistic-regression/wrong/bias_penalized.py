# wrong answer: penalizes the bias together with the weights
import numpy as np


def fit_logistic(features, labels, strength):
    n, d = features.shape
    extended = np.hstack([features, np.ones((n, 1))])
    theta = np.zeros(d + 1)
    for _ in range(50):
        probabilities = 0.5 * (1.0 + np.tanh(0.5 * (extended @ theta)))
        gradient = extended.T @ (probabilities - labels) / n + strength * theta
        curvature = (extended.T * (probabilities * (1.0 - probabilities))) @ extended / n + strength * np.eye(d + 1)
        theta = theta - np.linalg.solve(curvature, gradient)
    return theta[:-1], float(theta[-1])
