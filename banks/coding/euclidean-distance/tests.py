def cases(rng):
    for n in (1, 2, 5, 50, 1000):
        scale = 10.0 ** rng.randint(-5, 5)
        left = [rng.uniform(-scale, scale) for _ in range(n)]
        right = [rng.uniform(-scale, scale) for _ in range(n)]
        yield f"{n} numbers", (left, right)
