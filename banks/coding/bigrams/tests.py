def cases(rng):
    for n in (20, 80):
        pieces = []
        for _ in range(n):
            pieces.append(rng.choice(["the", "The", "model", "loss", "it's", "7"]))
            pieces.append(rng.choice([" ", " ", " ", ", ", ". ", "! ", "?", "\n"]))
        yield f"a random text of {n} words", ("".join(pieces),)
