# wrong answer: expands the square of the difference, which loses all digits far from the origin
import numpy as np


def k_means_step(points, centers):
    squares = (points**2).sum(1)[:, None] - 2 * points @ centers.T + (centers**2).sum(1)[None]
    labels = squares.argmin(axis=1)
    moved = centers.astype(float)
    for i in range(len(centers)):
        if (labels == i).any():
            moved[i] = points[labels == i].mean(axis=0)
    return labels.tolist(), moved, float(squares.min(axis=1).sum())
