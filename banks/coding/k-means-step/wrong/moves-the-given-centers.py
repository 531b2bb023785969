# wrong answer: writes the new centers into the given array
import numpy as np


def k_means_step(points, centers):
    squares = ((points[:, None] - centers[None]) ** 2).sum(axis=2)
    labels = squares.argmin(axis=1)
    inertia = float(squares.min(axis=1).sum())
    for i in range(len(centers)):
        if (labels == i).any():
            centers[i] = points[labels == i].mean(axis=0)
    return labels.tolist(), centers, inertia
