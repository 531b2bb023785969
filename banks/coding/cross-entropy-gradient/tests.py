import numpy as np


def cases(rng):
    draw = np.random.default_rng(rng.randrange(2**32))
    for n, k in ((1, 2), (3, 4), (4, 3), (6, 5)):
        yield f"{n} samples, {k} classes", (draw.uniform(-2.0, 2.0, size=(n, k)), draw.integers(0, k, size=n))


def loss(scores, targets):
    shifted = scores - scores.max(axis=1, keepdims=True)
    logarithms = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -logarithms[np.arange(len(targets)), targets].mean()
