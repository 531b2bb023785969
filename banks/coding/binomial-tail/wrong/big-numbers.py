# runtime error: the binomial coefficient of ten thousand tosses is too large for a float
from math import comb


def at_most(heads, tosses, p):
    if heads < 0:
        return 0.0
    return sum(float(comb(tosses, k)) * p**k * (1 - p) ** (tosses - k) for k in range(min(heads, tosses) + 1))
