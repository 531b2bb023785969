# wrong answer: random first centers, once; with many clusters some get two centers and some none
import numpy as np


def k_means(points, k, seed):
    chance = np.random.default_rng(seed)
    centers = points[chance.choice(len(points), k, replace=False)].astype(float)
    for _ in range(100):
        labels = ((points[:, None] - centers[None]) ** 2).sum(axis=2).argmin(axis=1)
        for i in range(k):
            if (labels == i).any():
                centers[i] = points[labels == i].mean(axis=0)
    return centers
