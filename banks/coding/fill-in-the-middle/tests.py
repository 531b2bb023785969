def cases(rng):
    for number in range(20):
        tokens = [rng.randint(0, 99) for _ in range(rng.randint(0, 25))]
        start = rng.randint(0, len(tokens))
        stop = rng.randint(start, len(tokens))
        limit = stop - start + 4 + rng.randint(0, 12)
        yield f"random hole, number {number}", (tokens, start, stop, rng.choice(["psm", "spm"]), limit)
