def cases(rng):
    for momentum in (0.0, 0.9):
        weights = [rng.gauss(0, 1) for _ in range(3)]
        batches = []
        for size in (4, 4, 3):
            inputs = [[rng.gauss(0, 1) for _ in range(3)] for _ in range(size)]
            labels = [2.0 * row[0] - row[1] + rng.gauss(0, 0.1) for row in inputs]
            batches.append((inputs, labels))
        yield f"eleven random examples, momentum {momentum}", (weights, 0.0, 0.02, momentum, batches, 5)
