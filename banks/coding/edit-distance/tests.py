def words(rng, n):
    return [rng.choice("abcd") for _ in range(n)]


def cases(rng):
    for number in range(12):
        yield f"short random sequences, number {number}", (words(rng, rng.randint(0, 9)), words(rng, rng.randint(0, 9)))
    yield "a hundred words", (words(rng, 100), words(rng, 90))


def sized(n, rng):
    return words(rng, n), words(rng, n)
