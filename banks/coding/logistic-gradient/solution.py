import numpy as np


def logistic_gradient(weights, features, labels, strength):
    errors = sigmoid(features @ weights) - labels
    # Column j of the features against the errors, for all j at once; the penalty differentiates to strength times the
    # weights.
    return features.T @ errors / len(labels) + strength * weights


def sigmoid(scores):
    # Two forms of the same function, each used where its exponent is negative, so that nothing overflows.
    decay = np.exp(-np.abs(scores))
    return np.where(scores >= 0.0, 1.0 / (1.0 + decay), decay / (1.0 + decay))
