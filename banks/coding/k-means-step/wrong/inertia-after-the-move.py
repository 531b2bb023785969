# wrong answer: measures the inertia with the moved centers
import numpy as np


def k_means_step(points, centers):
    labels = ((points[:, None] - centers[None]) ** 2).sum(axis=2).argmin(axis=1)
    moved = centers.astype(float)
    for i in range(len(centers)):
        if (labels == i).any():
            moved[i] = points[labels == i].mean(axis=0)
    return labels.tolist(), moved, float(((points - moved[labels]) ** 2).sum())
