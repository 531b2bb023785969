def cases(rng):
    for number in range(6):
        size = rng.randint(1, 5)
        weights = [rng.uniform(-1, 1) for _ in range(size)]
        gradients = [[rng.gauss(0, 1) for _ in range(size)] for _ in range(30)]
        yield f"thirty random steps, number {number}", (
            weights,
            gradients,
            rng.uniform(0.001, 0.1),
            rng.choice([0.0, 0.1]),
            rng.choice([0.5, 1.5, 100.0]),
        )
