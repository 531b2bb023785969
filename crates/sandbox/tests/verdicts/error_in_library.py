import numpy


def solve(number):
    return numpy.linalg.inv(numpy.zeros((2, 2)))
