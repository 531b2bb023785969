def cases(rng):
    for size in (5, 20, 80):
        corpus = " ".join(rng.choice("abcdefg") for _ in range(size))
        seeds = [rng.randint(1, 2147483646) for _ in range(4)]
        yield f"a corpus of {size} letters", (corpus, corpus[0], 15, seeds + seeds[::-1])
