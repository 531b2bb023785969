from bisect import bisect_right
from itertools import accumulate
from random import Random


def seeded_streams(weights: list[float], count: int, seeds: list[int]) -> list[list[int]]:
    # The stretch of number i ends at ends[i]. A weight of zero has an empty stretch, which `bisect_right` steps over.
    ends = list(accumulate(weights))
    last = max(i for i, weight in enumerate(weights) if weight > 0)

    def stream(seed: int) -> list[int]:
        # A generator of its own: what other streams, or other users of the module `random`, draw does not move it.
        rng = Random(seed)
        # The product may be rounded up to the very end of the last stretch, hence the minimum.
        return [min(bisect_right(ends, rng.random() * ends[-1]), last) for _ in range(count)]

    return [stream(seed) for seed in seeds]
