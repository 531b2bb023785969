# wrong answer: the squares of large differences are infinite, those of small ones zero
from math import sqrt


def euclidean_distance(left, right):
    if len(left) != len(right):
        raise ValueError("the series differ in length")
    return sqrt(sum((a - b) * (a - b) for a, b in zip(left, right)))
