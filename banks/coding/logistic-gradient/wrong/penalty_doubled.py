# wrong answer: differentiates the penalty as if the factor one half were not there
import numpy as np


def logistic_gradient(weights, features, labels, strength):
    errors = 0.5 * (1.0 + np.tanh(0.5 * (features @ weights))) - labels
    return features.T @ errors / len(labels) + 2.0 * strength * weights
