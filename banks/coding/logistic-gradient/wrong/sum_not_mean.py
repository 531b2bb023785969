# wrong answer: the gradient of the sum of the losses, not of their mean
import numpy as np


def logistic_gradient(weights, features, labels, strength):
    errors = 0.5 * (1.0 + np.tanh(0.5 * (features @ weights))) - labels
    return features.T @ errors + strength * weights
