# wrong answer: label minus prediction points uphill in the likelihood, which is downhill in the loss
import numpy as np


def logistic_gradient(weights, features, labels, strength):
    errors = labels - 0.5 * (1.0 + np.tanh(0.5 * (features @ weights)))
    return features.T @ errors / len(labels) + strength * weights
