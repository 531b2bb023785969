import numpy as np


def fit_logistic(features, labels, strength):
    n, d = features.shape
    # Moving the features only moves the bias, which is free, but centered features keep the bias from fighting the
    # weights.
    center = features.mean(axis=0)
    extended = np.hstack([features - center, np.ones((n, 1))])
    penalty = np.append(np.full(d, strength), 0.0)

    # The slope of the sigmoid is at most 1/4, which bounds the curvature of the objective. One over that bound is a
    # step that never overshoots.
    curvature = np.linalg.norm(extended, 2) ** 2 / (4.0 * n) + strength
    theta = np.zeros(d + 1)  # the weights, then the bias
    ahead = theta
    momentum = 1.0
    for _ in range(20_000):
        # tanh never overflows, and (1 + tanh(z / 2)) / 2 is the sigmoid.
        probabilities = 0.5 * (1.0 + np.tanh(0.5 * (extended @ ahead)))
        gradient = extended.T @ (probabilities - labels) / n + penalty * ahead
        if np.linalg.norm(gradient) < 1e-6:
            break
        # Plain gradient descent works too. Nesterov's momentum needs about the square root of its number of steps.
        following = ahead - gradient / curvature
        next_momentum = 0.5 * (1.0 + np.sqrt(1.0 + 4.0 * momentum**2))
        if gradient @ (following - theta) > 0.0:
            # The momentum leads uphill: start it again.
            ahead, next_momentum = following, 1.0
        else:
            ahead = following + (momentum - 1.0) / next_momentum * (following - theta)
        theta, momentum = following, next_momentum
    weights = theta[:-1]
    return weights, float(theta[-1] - center @ weights)
