# wrong answer: a first axis that is an eigenvector has no gradient along the sphere, so the descent stays there
import numpy as np


def smallest_on_the_sphere(multiply, n):
    x = np.zeros(n)
    x[0] = 1.0
    scale = 1e-300
    for _ in range(290):
        product = multiply(x)
        scale = max(scale, 2 * np.linalg.norm(product))
        x = x - product / scale
        x /= np.linalg.norm(x)
    return x
