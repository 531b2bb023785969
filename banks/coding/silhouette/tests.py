import numpy as np


def cases(rng):
    for n, k in ((12, 2), (40, 5), (60, 20)):
        source = np.random.default_rng(rng.getrandbits(32))
        labels = [rng.randrange(k) * 3 - 4 for _ in range(n - 2)] + [-4, -1]
        points = source.normal(size=(n, 2)).round(5) + np.array(labels)[:, None] * rng.choice([0.0, 0.5])
        yield f"{n} points in up to {k} clusters", (points, labels)
