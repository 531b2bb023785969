def cases(rng):
    for n in range(1, 11):
        yield f"{n} random signs", ("".join(rng.choice("<>") for _ in range(n)),)
    yield "three hundred random signs", ("".join(rng.choice("<>") for _ in range(300)),)


def sized(n, rng):
    return ("".join(rng.choice("<>") for _ in range(n)),)
