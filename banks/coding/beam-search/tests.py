from math import inf, log


def cases(rng):
    for number in range(15):
        tokens = rng.randint(3, 7)
        table = []
        for _ in range(tokens):
            weights = [rng.random() ** 3 if rng.random() < 0.85 else 0.0 for _ in range(tokens)]
            weights[0] = max(weights[0], 0.01)  # the end is always possible, so there is always a finished hypothesis
            table.append([log(w / sum(weights)) if w > 0 else -inf for w in weights])
        yield f"a random table, number {number}", (
            table,
            tokens - 1,
            0,
            rng.randint(1, 4),
            rng.randint(1, 8),
            rng.choice([0.0, 0.6, 1.0]),
        )
