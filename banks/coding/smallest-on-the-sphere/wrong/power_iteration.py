# wrong answer: multiplying again and again leads to the eigenvalue of the largest size
import numpy as np


def smallest_on_the_sphere(multiply, n):
    x = np.random.default_rng(0).normal(size=n)
    x /= np.linalg.norm(x)
    for _ in range(290):
        product = multiply(x)
        norm = np.linalg.norm(product)
        if norm == 0:
            break
        x = product / norm
    return x
