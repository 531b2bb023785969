def cases(rng):
    for number in range(30):
        logits = [rng.uniform(-4, 4) for _ in range(rng.randint(1, 12))]
        k = rng.randint(0, len(logits) + 1)
        yield f"random logits, number {number}", (logits, rng.uniform(0.2, 3.0), k, rng.uniform(0.05, 1.0))
