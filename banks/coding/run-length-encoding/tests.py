def column(rng, n, longest):
    values = []
    while len(values) < n:
        values += [rng.randint(-2, 2)] * rng.randint(1, longest)
    return values[:n]


def cases(rng):
    for longest in (1, 4, 40):
        yield f"runs of up to {longest}", (column(rng, 300, longest), rng.randint(3, 20))


def sized(n, rng):
    return (column(rng, n, 3), 255)
