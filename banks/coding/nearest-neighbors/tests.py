def cases(rng):
    for n, spread, k in ((30, 4, 5), (100, 6, 8), (100, 10**6, 7)):
        points = [[rng.randint(-spread, spread) for _ in range(2)] for _ in range(n)]
        labels = [rng.choice("abc") for _ in range(n)]
        yield f"{n} random points up to {spread}, {k} neighbors", (points, labels, [0, 0], k)
