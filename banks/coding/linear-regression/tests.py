import numpy as np


def cases(rng):
    for n, d in ((30, 3), (100, 6)):
        features = np.array([[rng.gauss(0.0, 1.0) for _ in range(d)] for _ in range(n)])
        targets = features @ np.arange(1.0, d + 1.0) - 2.0 + np.array([rng.gauss(0.0, 0.5) for _ in range(n)])
        yield f"{n} random examples with {d} features", (features, targets)
