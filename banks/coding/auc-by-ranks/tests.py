def examples(rng, n, levels):
    labels = [int(rng.random() < 0.4) for _ in range(n)]
    scores = [(rng.randrange(levels) + label) / levels for label in labels]
    return labels, scores


def cases(rng):
    for levels in (3, 10, 1000000):
        for n in (6, 200):
            yield f"{n} examples, {levels} different scores", examples(rng, n, levels)
    # More positives times negatives than a 32-bit number holds.
    yield "a hundred thousand examples", examples(rng, 100000, 50)


def sized(n, rng):
    return examples(rng, n, 1000)
