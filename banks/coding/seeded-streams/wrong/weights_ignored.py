# wrong answer: all numbers with a weight are equally likely
from random import Random


def seeded_streams(weights, count, seeds):
    possible = [i for i, weight in enumerate(weights) if weight > 0]
    streams = []
    for seed in seeds:
        rng = Random(seed)
        streams.append([rng.choice(possible) for _ in range(count)])
    return streams
