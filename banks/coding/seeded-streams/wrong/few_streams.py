# wrong answer: the seed is cut down to its last two digits, so distant seeds share a stream
from random import Random


def seeded_streams(weights, count, seeds):
    return [Random(seed % 100).choices(range(len(weights)), weights, k=count) for seed in seeds]
