def cases(rng):
    for gamma in (0.0, 0.5, 1.0, 2.0, 5.0):
        logits = [rng.gauss(0, 4) for _ in range(40)]
        labels = [int(rng.random() < 0.2) for _ in range(40)]
        yield f"forty examples, gamma {gamma}", (logits, labels, 0.3, gamma)
