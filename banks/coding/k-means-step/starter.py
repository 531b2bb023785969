import numpy as np


def k_means_step(points, centers):
    # Return (list of center numbers, array of new centers, inertia).
    return [], centers, -1.0
