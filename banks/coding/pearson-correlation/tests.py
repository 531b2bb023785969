def cases(rng):
    for n in (3, 10, 200):
        slope = rng.uniform(-2.0, 2.0)
        x = [rng.gauss(50.0, 10.0) for _ in range(n)]
        yield f"{n} pairs with noise", (x, [slope * value + rng.gauss(0.0, 8.0) for value in x])
    x = [1e8 + rng.random() for _ in range(100)]
    yield "a hundred pairs far from zero", (x, [value - 1e8 + rng.random() for value in x])
