import numpy as np


def k_means(points, k, seed):
    chance = np.random.default_rng(seed)
    # One run of k-means++ finds well separated clusters more often than not; the best of ten runs practically always does.
    return min((one_run(points, k, chance) for _ in range(10)), key=lambda centers: squares(points, centers).min(axis=1).sum())


def one_run(points, k, chance):
    centers = spread_out(points, k, chance)
    while True:
        labels = squares(points, centers).argmin(axis=1)
        moved = centers.copy()
        for number in range(k):
            if (labels == number).any():
                moved[number] = points[labels == number].mean(axis=0)
        if np.array_equal(moved, centers):
            return centers
        centers = moved


def spread_out(points, k, chance):
    """Draws k points, each with a probability proportional to its squared distance from those drawn before."""
    centers = points[[chance.integers(len(points))]].astype(float)
    while len(centers) < k:
        weights = squares(points, centers).min(axis=1)
        total = weights.sum()
        # When all points coincide with centers already, any point is as good as another.
        probabilities = weights / total if total > 0 else None
        drawn = chance.choice(len(points), p=probabilities)
        centers = np.vstack([centers, points[drawn]])
    return centers


def squares(points, centers):
    return ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
