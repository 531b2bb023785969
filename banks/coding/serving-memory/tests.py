def cases(rng):
    for number in range(12):
        parameters = rng.randint(1, 80) * 10**9
        yield f"a random server, number {number}", (
            rng.randint(10, 640) * 2**30,
            parameters,
            rng.choice([4, 8, 16]),
            rng.choice([24, 32, 80]),
            rng.choice([1, 8, 32]),
            rng.choice([64, 128]),
            rng.choice([512, 2048, 8192]),
            rng.choice([8, 16]),
        )
