import numpy as np


def cases(rng):
    for n, d in ((3, 2), (5, 8), (4, 16), (6, 64)):
        source = np.random.default_rng(rng.getrandbits(32))
        x = source.normal(size=(n, d)).round(6)
        positions = [rng.randint(-20, 2000) for _ in range(n)]
        yield f"{n} tokens of {d} columns", (x, positions, 10000.0)
        yield f"the same tokens moved by 77, {d} columns", (x, [position + 77 for position in positions], 10000.0)
