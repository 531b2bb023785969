# wrong answer: a step of 0.1 is far too long for large entries and far too short for small ones
import numpy as np


def smallest_on_the_sphere(multiply, n):
    x = np.random.default_rng(0).normal(size=n)
    x /= np.linalg.norm(x)
    for _ in range(290):
        x = x - 0.1 * multiply(x)
        x /= np.linalg.norm(x)
    return x
