def cases(rng):
    for n, letters, length in ((40, "abc", 3), (120, "abcde", 4)):
        words = ["".join(rng.choice(letters) for _ in range(rng.randint(1, length))) for _ in range(n)]
        yield f"{n} random words", (words,)
