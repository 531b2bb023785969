# wrong answer: begins with the first points and stops after one round
import numpy as np


def k_means(points, k, seed):
    centers = points[:k].astype(float)
    labels = ((points[:, None] - centers[None]) ** 2).sum(axis=2).argmin(axis=1)
    for i in range(k):
        if (labels == i).any():
            centers[i] = points[labels == i].mean(axis=0)
    return centers
