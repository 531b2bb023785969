def cases(rng):
    for tosses in (1, 10, 100, 3000):
        for p in (0.03, 0.5, 0.8):
            heads = int(tosses * p) + rng.randint(-2, 2)
            yield f"{tosses} tosses with p {p}, near the middle", (heads, tosses, p)
