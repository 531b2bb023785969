def cases(rng):
    for scale in (1.0, 50.0, 5000.0):
        scores = [rng.uniform(-scale, scale) for _ in range(rng.randint(5, 40))]
        yield f"{len(scores)} scores within {scale:g}", (scores,)
