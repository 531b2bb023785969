import numpy as np


def fit_linear(features, targets):
    # At the minimum the residuals sum to 0, so the plane passes through the means. Centering therefore takes the
    # intercept out of the problem: it does not count towards the length of the weights, and features far from zero
    # lose no digits.
    center = features.mean(axis=0)
    mean = targets.mean()
    # `lstsq` works with the singular values of the features. The normal equations would square them, and with them
    # the loss of digits. Singular values below 1e-10 of the largest count as 0, being rounding errors of features
    # that depend on each other; then it returns the shortest solution.
    weights = np.linalg.lstsq(features - center, targets - mean, rcond=1e-10)[0]
    return weights, float(mean - center @ weights)
