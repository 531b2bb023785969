def cases(rng):
    for n in (3, 50):
        for scale in (1.0, 1e180):
            a = [rng.gauss(0.0, scale) for _ in range(n)]
            b = [x + rng.gauss(0.0, scale) for x in a]
            yield f"{n} random components of about {scale:g}", (a, b)
