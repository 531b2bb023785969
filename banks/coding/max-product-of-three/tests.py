def cases(rng):
    for _ in range(30):
        spread = rng.choice([2, 5, 200_000])
        low = rng.choice([-spread, -spread, 0, -spread // 4])
        high = rng.choice([spread, 0, spread // 4])
        yield "random list", ([rng.randint(low, high) for _ in range(rng.randint(3, 12))],)
    yield "a long list", ([rng.randint(-200_000, 200_000) for _ in range(2000)],)
