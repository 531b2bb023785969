import numpy as np


def cases(rng):
    yield "no points at all", (np.zeros((0, 2)), np.array([[1.0, 2.0], [3.0, 4.0]]))
    for n, k, d in ((20, 3, 2), (200, 8, 3), (50, 40, 1)):
        source = np.random.default_rng(rng.getrandbits(32))
        points = source.normal(size=(n, d)).round(6)
        yield f"{n} points, {k} centers", (points, source.normal(scale=3, size=(k, d)).round(6))
    # Squares of coordinates are near 1e16 here, where expanding the square of a difference loses the difference.
    source = np.random.default_rng(rng.getrandbits(32))
    far = 1e8 + source.integers(0, 50, size=(30, 2)).astype(float)
    yield "points far from the origin", (far, far[:4] + 0.25)
