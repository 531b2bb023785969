# wrong answer: the mean of an empty cluster is not a number
import numpy as np


def k_means_step(points, centers):
    squares = ((points[:, None] - centers[None]) ** 2).sum(axis=2)
    labels = squares.argmin(axis=1)
    inertia = float(squares.min(axis=1).sum())
    moved = np.array([points[labels == i].mean(axis=0) for i in range(len(centers))])
    return labels.tolist(), moved, inertia
