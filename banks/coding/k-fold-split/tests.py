def cases(rng):
    for number in range(8):
        n = rng.randint(2, 300)
        yield f"random sizes, number {number}", (n, rng.randint(2, min(n, 20)), rng.getrandbits(31))
    yield "twenty thousand examples", (20000, 10, rng.getrandbits(31))


def check(arguments, result):
    n, k, _ = arguments
    if not isinstance(result, list) or len(result) != k:
        return f"a list of {k} pairs is asked"
    everything = list(range(n))
    seen = []
    for number, pair in enumerate(result):
        if not isinstance(pair, (tuple, list)) or len(pair) != 2 or not all(isinstance(part, list) for part in pair):
            return f"fold {number} is not a pair of lists"
        train, test = pair
        if not all(type(example) is int for example in train + test):
            return f"fold {number} holds something that is not a whole number"
        if sorted(train + test) != everything:
            return f"train and test of fold {number} together are not all examples, once each"
        if len(test) not in (n // k, -(-n // k)):
            return f"fold {number} tests {len(test)} of {n} examples"
        seen += test
    if sorted(seen) != everything:
        return "some example is not in exactly one test list"
    # Without a shuffle, folds are blocks of neighbors or every k-th number. By chance a fold of at least twenty is neither.
    for _, test in result:
        steps = {b - a for a, b in zip(sorted(test), sorted(test)[1:])}
        if len(test) >= 20 and len(steps) == 1:
            return "the examples are not shuffled"
    return True
