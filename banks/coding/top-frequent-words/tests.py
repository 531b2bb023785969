def cases(rng):
    for n, letters, k in ((60, "ab", 4), (300, "abcd", 20), (300, "abcd", 1)):
        words = ["".join(rng.choice(letters) for _ in range(rng.randint(1, 3))) for _ in range(n)]
        yield f"{k} of {n} random words", (words, k)
