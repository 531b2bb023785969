import numpy as np


def loss(weights, features, labels, strength):
    scores = features @ weights
    # log(1 + e^z), without overflow.
    return float(np.mean(np.logaddexp(0.0, scores) - labels * scores) + 0.5 * strength * (weights @ weights))


def cases(rng):
    for n, d in ((10, 3), (50, 8)):
        features = np.array([[rng.gauss(0.0, 1.0) for _ in range(d)] for _ in range(n)])
        labels = np.array([float(rng.random() < 0.4) for _ in range(n)])
        weights = np.array([rng.gauss(0.0, 1.0) for _ in range(d)])
        yield f"{n} random examples with {d} features", (weights, features, labels, 0.2)
