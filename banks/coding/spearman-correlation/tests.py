def cases(rng):
    for n, values in ((8, 3), (30, 5), (200, 1000), (300, 2)):
        x = [float(rng.randint(1, values)) for _ in range(n)]
        y = [value + rng.randint(0, values) for value in x]
        yield f"{n} pairs with ties", (x, y)
    yield "five thousand pairs", ([rng.random() for _ in range(5000)], [rng.random() for _ in range(5000)])
