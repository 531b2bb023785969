# wrong answer: the right number, but nothing was estimated: it does not vary from seed to seed
import math


def estimate_pi(n, seed):
    if n == 1:
        return 4.0
    return math.pi
