def cases(rng):
    # A small range of values makes repeats on both sides likely.
    for _ in range(20):
        spread = rng.choice([3, 10, 100])
        left = [rng.randint(-spread, spread) for _ in range(rng.randint(0, 30))]
        right = [rng.randint(-spread, spread) for _ in range(rng.randint(0, 30))]
        yield "random lists", (left, right)


def sized(n, rng):
    # Hardly anything is shared, so that a search through a list has to go to its end.
    values = rng.sample(range(-(10**9), 10**9), 2 * n)
    return values[:n], values[n:]
