# wrong answer: the sum stops before the last allowed number of heads
from math import exp, lgamma, log


def at_most(heads, tosses, p):
    if heads < 0:
        return 0.0
    if heads >= tosses or p == 0:
        return 1.0
    if p == 1:
        return 0.0
    return sum(
        exp(lgamma(tosses + 1) - lgamma(k + 1) - lgamma(tosses - k + 1) + k * log(p) + (tosses - k) * log(1 - p))
        for k in range(heads)
    )
