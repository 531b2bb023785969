def cases(rng):
    for number in range(12):
        relevance = [rng.choice([0, 0, 0, 1, 2, 3, 4]) for _ in range(rng.randint(1, 30))]
        yield f"a random ranking, number {number}", (relevance, rng.randint(1, 12))
