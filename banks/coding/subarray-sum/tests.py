def cases(rng):
    for n, spread in ((50, 2), (300, 1), (300, 20)):
        numbers = [rng.randint(-spread, spread) for _ in range(n)]
        yield f"{n} numbers from -{spread} to {spread}", (numbers, rng.randint(-3, 3))


def sized(n, rng):
    return ([rng.randint(-5, 5) for _ in range(n)], 3)
