# wrong answer: exp of a large score is infinite, and infinity divided by infinity is NaN
import numpy as np


def logistic_gradient(weights, features, labels, strength):
    grown = np.exp(features @ weights)
    return features.T @ (grown / (1.0 + grown) - labels) / len(labels) + strength * weights
