# wrong answer: the right numbers in rising order are not independent
from random import Random


def seeded_streams(weights, count, seeds):
    return [sorted(Random(seed).choices(range(len(weights)), weights, k=count)) for seed in seeds]
