def records(n, spread, rng):
    return [(rng.randint(-spread, spread), rng.choice("abcdefgh")) for _ in range(n)]


def cases(rng):
    yield "two hundred records, many equal numbers", (records(200, 5, rng),)
    yield "two hundred and one records, few equal numbers", (records(201, 10_000, rng),)
    yield "a long list in order", ([(i, "x") for i in range(1500)],)


def sized(n, rng):
    return (records(n, n, rng),)
