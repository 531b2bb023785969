def cases(rng):
    for n in range(2, 14):
        largest = rng.choice([4, 30, 1000])
        yield f"{n} matrices", ([rng.randint(1, largest) for _ in range(n + 1)],)


def sized(n, rng):
    return ([rng.randint(1, 1000) for _ in range(n + 1)],)
