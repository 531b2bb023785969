def cases(rng):
    for number in range(25):
        words = "abcdef"[: rng.randint(2, 6)]
        candidate = [rng.choice(words) for _ in range(rng.randint(3, 20))]
        references = []
        for _ in range(rng.randint(1, 3)):
            reference = list(candidate)
            for _ in range(rng.randint(0, 4)):
                reference[rng.randrange(len(reference))] = rng.choice(words)
            if rng.random() < 0.6:
                reference = reference[rng.randint(0, 2):] + [rng.choice(words) for _ in range(rng.randint(0, 3))]
            references.append(reference)
        yield f"edited copies, number {number}", (candidate, references, rng.randint(1, 4))
