def cases(rng):
    for sides in (2, 3, 6):
        for length in (2, 3):
            yield f"ten rolls, {sides} sides, a run of {length}", (10, sides, length)
    yield "forty rolls are too many outcomes to list", (40, 6, 3)
    yield "five hundred tosses", (500, 2, 12)
