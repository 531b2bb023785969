def cases(rng):
    for share in (0.02, 0.2, 0.5, 0.9):
        truth = [int(rng.random() < share) for _ in range(400)]
        predicted = [label if rng.random() < 0.8 else 1 - label for label in truth]
        yield f"a share of {share} is positive", (truth, predicted)
