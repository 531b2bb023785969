# wrong answer: ten random starts are still too few for sixteen clusters
import numpy as np


def k_means(points, k, seed):
    chance = np.random.default_rng(seed)
    best = None
    for _ in range(10):
        centers = points[chance.choice(len(points), k, replace=False)].astype(float)
        for _ in range(20):
            squares = ((points[:, None] - centers[None]) ** 2).sum(axis=2)
            labels = squares.argmin(axis=1)
            for i in range(k):
                if (labels == i).any():
                    centers[i] = points[labels == i].mean(axis=0)
        cost = ((points[:, None] - centers[None]) ** 2).sum(axis=2).min(axis=1).sum()
        if best is None or cost < best[0]:
            best = (cost, centers.copy())
    return best[1]
