COLORS = ["red", "green", "blue"]


def cases(rng):
    for count in (1, 2, 3, 5):
        urns = [{color: rng.randint(3, 12) for color in COLORS} for _ in range(count)]
        weights = [rng.randint(1, 9) for _ in urns]
        prior = [weight / sum(weights) for weight in weights]
        yield f"{count} urns", (urns, prior, [rng.choice(COLORS) for _ in range(3)])

    # Each color has probability near a third, and a third to the power of a thousand is zero for a computer.
    urns = [{color: 2000 + rng.randint(0, 60) for color in COLORS} for _ in range(4)]
    yield "a thousand draws", (urns, [0.25] * 4, [rng.choice(COLORS) for _ in range(1000)])

    # At first everything speaks for the left urn, by a factor far beyond the range of numbers; then it turns around.
    urns = [{"red": 9000, "blue": 1000}, {"red": 1000, "blue": 9000}]
    yield "evidence that turns around", (urns, [0.5, 0.5], ["red"] * 600 + ["blue"] * 600)
