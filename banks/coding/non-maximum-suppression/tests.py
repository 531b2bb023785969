def cases(rng):
    for number in range(10):
        boxes, scores = [], []
        for _ in range(rng.randint(5, 60)):
            left, top = rng.randint(0, 30), rng.randint(0, 30)
            boxes.append([float(left), float(top), float(left + rng.randint(0, 12)), float(top + rng.randint(0, 12))])
            scores.append(rng.randint(1, 30) / 30)
        # An irrational threshold is never hit exactly, so rounding cannot decide.
        yield f"a crowd of boxes, number {number}", (boxes, scores, rng.choice([2**0.5 / 3, 2**0.5 / 5, 2**0.5 / 14]))
