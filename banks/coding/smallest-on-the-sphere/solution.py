from collections.abc import Callable

import numpy as np

STEPS = 150


def smallest_on_the_sphere(multiply: Callable[[np.ndarray], np.ndarray], n: int) -> np.ndarray:
    # The Lanczos method: every product with A adds a direction to an orthonormal basis, and the best vector that the basis can
    # form is read off a small matrix. It uses all the gradients met so far, where gradient descent forgets all but the last.
    #
    # The start is random so that no matrix can have it as an eigenvector, from which no gradient leads away.
    direction = np.random.default_rng(0).normal(size=n)
    basis = []
    products = []
    for _ in range(min(n, STEPS)):
        direction /= np.linalg.norm(direction)
        basis.append(direction)
        products.append(multiply(direction))

        # What A adds that the basis does not have yet. Removed twice, since rounding leaves a rest the first time.
        q = np.array(basis)
        direction = products[-1].copy()
        for _ in range(2):
            direction -= q.T @ (q @ direction)
        # Nothing new: the basis holds the start's part in every eigenspace, so also a lowest vector.
        if np.linalg.norm(direction) <= 1e-10 * np.linalg.norm(products[-1]):
            break

    small = np.array(basis) @ np.array(products).T
    _, vectors = np.linalg.eigh((small + small.T) / 2)
    x = vectors[:, 0] @ np.array(basis)
    return x / np.linalg.norm(x)
