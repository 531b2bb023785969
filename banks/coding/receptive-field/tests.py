def cases(rng):
    for depth in range(1, 13):
        yield f"{depth} layers", ([(rng.randint(1, 7), rng.randint(1, 3), rng.randint(1, 4)) for _ in range(depth)],)
