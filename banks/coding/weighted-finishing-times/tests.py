def cases(rng):
    for n in range(2, 9):
        largest = rng.choice([3, 20, 1000])
        yield f"{n} jobs", ([(rng.randint(1, largest), rng.randint(0, largest)) for _ in range(n)],)
    yield "a thousand jobs", ([(rng.randint(1, 1000), rng.randint(0, 1000)) for _ in range(1000)],)


def sized(n, rng):
    return ([(rng.randint(1, 1000), rng.randint(0, 1000)) for _ in range(n)],)
