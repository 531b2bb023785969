import numpy


def solve(number):
    kept = []
    while True:
        kept.append(numpy.full(100_000, 1.0))
