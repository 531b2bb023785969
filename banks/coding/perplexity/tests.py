def cases(rng):
    yield "two thousand tokens, whose joint probability is below the smallest float", (
        [[-rng.uniform(0.5, 6.0) for _ in range(20)] for _ in range(100)],
    )
    for number in range(8):
        lengths = [rng.choice([0, 1, 2, 30]) for _ in range(6)] + [1]
        yield f"uneven lengths, number {number}", ([[-rng.expovariate(0.5) for _ in range(n)] for n in lengths],)
