import numpy as np


def clusters(rng, middles, sizes):
    source = np.random.default_rng(rng.getrandbits(32))
    groups = []
    for middle, size in zip(middles, sizes):
        direction = source.normal(size=(size, len(middle)))
        direction /= np.linalg.norm(direction, axis=1, keepdims=True)
        groups.append(middle + direction * source.uniform(0, 0.99, size=(size, 1)))
    points = np.concatenate(groups)
    return source.permutation(points)


def cases(rng):
    grid = [(20.0 * (i % 5), 20.0 * (i // 5)) for i in range(25)]
    yield "twenty-five clusters on a grid", (clusters(rng, grid, [8] * 25), 25, rng.getrandbits(31))
    line = [(25.0 * i,) for i in range(16)]
    yield "sixteen clusters on a line", (clusters(rng, line, [10] * 16), 16, rng.getrandbits(31))
    sizes = [300, 2, 2, 2, 2, 150, 2, 2]
    far = [(40.0 * (i % 3), 35.0 * (i // 3), 10.0) for i in range(8)]
    yield "one cluster holds most of the points", (clusters(rng, far, sizes), 8, rng.getrandbits(31))


def loss(points, k, seed, centers):
    try:
        centers = np.array(centers, dtype=float)
    except (TypeError, ValueError):
        return float("inf")
    if centers.shape != (k, points.shape[1]) or not np.isfinite(centers).all():
        return float("inf")
    return float(((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2).min(axis=1).mean())
