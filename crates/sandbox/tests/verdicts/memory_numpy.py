import numpy


def solve(number):
    return float(numpy.ones(1 << 27).sum())
