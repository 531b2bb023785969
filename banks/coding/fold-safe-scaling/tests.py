import numpy as np


def cases(rng):
    for n, d, k in ((12, 3, 4), (40, 5, 5), (9, 2, 9)):
        source = np.random.default_rng(rng.getrandbits(32))
        x = source.normal(rng.uniform(-5, 5), 3, size=(n, d)).round(5)
        order = list(range(n))
        rng.shuffle(order)
        yield f"{n} rows in {k} folds", (x, [order[i::k] for i in range(k)])
