SIGNS = "abcxyzABCXYZ0189.,-_[]{}@`'\""


def text(rng, n):
    return "".join(rng.choice(SIGNS) if rng.random() < 0.8 else rng.choice(" \t\n") for _ in range(n))


def cases(rng):
    for length in (5, 50, 500):
        yield f"{length} random characters", (text(rng, length),)


def sized(n, rng):
    return (text(rng, n),)
