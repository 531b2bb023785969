import numpy as np


def cases(rng):
    for n, d, d_k, d_v in ((4, 8, 2, 3), (5, 3, 9, 2), (7, 6, 6, 6), (12, 16, 4, 8)):
        source = np.random.default_rng(rng.getrandbits(32))
        arrays = [source.normal(size=size).round(6) for size in ((n, d), (d, d_k), (d, d_k), (d, d_v))]
        for causal in (False, True):
            kind = "causal" if causal else "full"
            yield f"{kind}, {n} positions, sizes {d}, {d_k}, {d_v}", (*arrays, causal)
