import numpy as np


def cases(rng):
    for c, r, d in ((3, 5, 4), (7, 2, 8), (10, 12, 16)):
        source = np.random.default_rng(rng.getrandbits(32))
        candidate = source.normal(0.4, 1, size=(c, d)).round(6)
        reference = source.normal(0.4, 1, size=(r, d)).round(6)
        yield f"{c} and {r} tokens", (candidate, reference, None)
        yield f"{c} and {r} tokens with weights", (candidate, reference, [rng.uniform(0.1, 5) for _ in range(r)])
