def intervals(n, length, rng):
    starts = [rng.randint(0, 10 * n) for _ in range(n)]
    return [[start, start + rng.randint(0, length)] for start in starts]


def cases(rng):
    for n, length in ((20, 10), (100, 5), (100, 40)):
        yield f"{n} random intervals up to {length} long", (intervals(n, length, rng),)


def sized(n, rng):
    return (intervals(n, 4, rng),)
