# wrong answer: correlates the numbers themselves
from math import nan, sqrt


def spearman_correlation(x, y):
    n = len(x)
    if n < 2 or len(set(x)) == 1 or len(set(y)) == 1:
        return nan

    def deviations(values):
        mean = sum(values) / n
        return [value - mean for value in values]

    a, b = deviations(x), deviations(y)
    return sum(p * q for p, q in zip(a, b)) / sqrt(sum(p * p for p in a)) / sqrt(sum(q * q for q in b))
