import numpy as np


def cases(rng):
    for number in range(6):
        source = np.random.default_rng(rng.getrandbits(32))
        features = rng.randint(1, 5)
        calls = [("__init__", (features, rng.uniform(0.05, 0.5), 1e-5))]
        for _ in range(6):
            rows = rng.randint(2, 8)
            batch = source.normal(rng.uniform(-5, 5), rng.uniform(0.5, 4), size=(rows, features)).round(6)
            calls.append((rng.choice(["train", "train", "infer"]), (batch,)))
        calls.append(("infer", (source.normal(size=(1, features)).round(6),)))
        calls.append(("running", ()))
        yield f"several batches, number {number}", calls
