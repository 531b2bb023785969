# wrong answer: the normal curve is only close
from math import erf, sqrt


def at_most(heads, tosses, p):
    if heads < 0:
        return 0.0
    if heads >= tosses or p == 0:
        return 1.0
    if p == 1:
        return 0.0
    z = (heads + 0.5 - tosses * p) / sqrt(tosses * p * (1 - p))
    return (1 + erf(z / sqrt(2))) / 2
