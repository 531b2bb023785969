import numpy as np


def cases(rng):
    draw = np.random.default_rng(rng.randrange(2**32))
    yield "more points on the left", (draw.normal(size=(7, 3)), draw.normal(size=(4, 3)))
    yield "more points on the right", (draw.normal(size=(2, 5)), draw.normal(size=(9, 5)))
    points = draw.normal(size=(20, 6)) + 1000.0
    yield "a set and itself: zeros on the diagonal", (points, points.copy())
    yield "images of bytes", (
        draw.integers(0, 256, size=(5, 30), dtype=np.uint8),
        draw.integers(0, 256, size=(6, 30), dtype=np.uint8),
    )
    yield "six hundred points each", (draw.normal(size=(600, 8)), draw.normal(size=(600, 8)))
