import numpy as np


def cases(rng):
    for q, n, t, d in ((3, 1, 5, 4), (4, 6, 7, 8), (8, 20, 12, 16)):
        source = np.random.default_rng(rng.getrandbits(32))
        lengths = [rng.randint(0, t) for _ in range(n)]
        yield f"{q} query tokens, {n} documents of up to {t}", (
            source.normal(size=(q, d)).round(6),
            source.normal(size=(n, t, d)).round(6),
            lengths,
        )
    yield "a query without tokens", (np.zeros((0, 3)), np.ones((2, 4, 3)), [4, 2])
