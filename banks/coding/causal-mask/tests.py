def cases(rng):
    for _ in range(4):
        queries = rng.randint(2, 20)
        keys = queries + rng.randint(0, 20)
        yield f"{queries} queries, {keys} keys", (queries, keys)
