def cases(rng):
    for letters in ("ab", "abc", "abcdefgh"):
        words = {}
        for _ in range(40):
            word = "".join(rng.choice(letters) for _ in range(rng.randint(1, 12)))
            words[word] = rng.randint(1, 9)
        yield f"random words of {len(letters)} letters", (words, 25)
