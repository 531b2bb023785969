# wrong answer: one generator for all streams, so a stream depends on those before it
from random import Random


def seeded_streams(weights, count, seeds):
    rng = Random(seeds[0] if seeds else None)
    return [rng.choices(range(len(weights)), weights, k=count) for _ in seeds]
