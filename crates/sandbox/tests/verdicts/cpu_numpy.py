import numpy


def solve(number):
    square = numpy.ones((300, 300))
    while True:
        square = square @ square * 0.001
