import numpy as np


def k_means_step(points, centers):
    # Differences first, squares afterwards: |p|^2 - 2 p.c + |c|^2 needs less memory, but loses digits far from the origin.
    # The squares are enough to find the nearest; `argmin` returns the first of several smallest.
    squares = ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
    labels = squares.argmin(axis=1)
    inertia = float(squares[np.arange(len(points)), labels].sum())

    moved = centers.astype(float)  # a copy, so the caller's centers stay
    for number in range(len(centers)):
        members = points[labels == number]
        if len(members):
            moved[number] = members.mean(axis=0)
    return labels.tolist(), moved, inertia
