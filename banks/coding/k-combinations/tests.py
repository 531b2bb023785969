def cases(rng):
    for n in range(1, 8):
        for k in range(n + 1):
            yield f"{k} of {n}", (n, k)
