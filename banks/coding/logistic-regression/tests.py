import numpy as np


def objective(features, labels, strength, weights, bias):
    scores = features @ weights + bias
    return float(np.mean(np.logaddexp(0.0, scores) - labels * scores) + 0.5 * strength * (weights @ weights))


def minimum(features, labels, strength):
    """The smallest value of the objective, by Newton's method with steps that are halved until they descend."""
    n, d = features.shape
    extended = np.hstack([features, np.ones((n, 1))])
    penalty = np.append(np.full(d, strength), 0.0)
    theta = np.zeros(d + 1)
    value = objective(features, labels, strength, theta[:-1], theta[-1])
    for _ in range(100):
        probabilities = 0.5 * (1.0 + np.tanh(0.5 * (extended @ theta)))
        gradient = extended.T @ (probabilities - labels) / n + penalty * theta
        curvature = (extended.T * (probabilities * (1.0 - probabilities))) @ extended / n + np.diag(penalty + 1e-12)
        step = np.linalg.solve(curvature, gradient)
        if gradient @ step < 1e-14:
            break
        for _ in range(60):
            lower = objective(features, labels, strength, (theta - step)[:-1], (theta - step)[-1])
            if lower <= value:
                theta, value = theta - step, lower
                break
            step = step / 2.0
    return value


def loss(features, labels, strength, result):
    """How far the objective is above its minimum."""
    weights, bias = result
    weights = np.asarray(weights, dtype=float)
    if weights.shape != (features.shape[1],) or np.ndim(bias) != 0:
        return float("inf")
    return objective(features, labels, strength, weights, float(bias)) - minimum(features, labels, strength)


def cases(rng):
    # Two clouds of a hundred points each; `gap` decides whether they overlap.
    for name, gap, scale, shift, strength in (
        ("two clouds that hardly overlap", 4.0, 1.0, 0.0, 0.01),
        ("two clouds that overlap", 1.0, 1.0, 0.0, 0.1),
        ("one feature thirty times as large", 2.0, 30.0, 0.0, 0.05),
        ("features far from zero", 2.0, 1.0, 10.0, 0.05),
    ):
        labels = np.array([float(i % 2) for i in range(200)])
        features = np.array([[rng.gauss(gap * label, 1.0), rng.gauss(0.0, 1.0)] for label in labels])
        yield name, (features * np.array([1.0, scale]) + shift, labels, strength)
