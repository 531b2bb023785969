# wrong answer: every number comes nearly as often as expected, which is too even for independent draws
from bisect import bisect_right
from itertools import accumulate
from random import Random


def seeded_streams(weights, count, seeds):
    ends = list(accumulate(weights))
    streams = []
    for seed in seeds:
        rng = Random(seed)
        offset = rng.random()
        stream = [bisect_right(ends, (k + offset) / count * ends[-1]) for k in range(count)]
        rng.shuffle(stream)
        streams.append(stream)
    return streams
