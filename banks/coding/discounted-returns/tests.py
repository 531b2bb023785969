def run(rng, length, end):
    return [rng.uniform(-1, 1) for _ in range(length)], [rng.random() < end for _ in range(length)]


def cases(rng):
    for end in (0.0, 0.05, 0.5):
        yield f"three hundred steps, a share of {end} is last", (*run(rng, 300, end), 0.97)
    yield "one long episode", (*run(rng, 20000, 0.0), 0.999)


def sized(n, rng):
    return (*run(rng, n, 0.0), 0.99)
