def cases(rng):
    for _ in range(20):
        spread = rng.choice([2, 8, 40])
        yield "random list", ([rng.randint(-spread, spread) for _ in range(rng.randint(0, 40))],)


def sized(n, rng):
    # Each value occurs twice, the second time in another order.
    values = rng.sample(range(-(10**9), 10**9), n // 2)
    return (values + rng.sample(values, len(values)),)
