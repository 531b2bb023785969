# wrong answer: equal numbers all get the lowest of their ranks, as in sports
from bisect import bisect_left
from math import nan, sqrt


def spearman_correlation(x, y):
    n = len(x)
    if n < 2 or len(set(x)) == 1 or len(set(y)) == 1:
        return nan

    def deviations(values):
        ordered = sorted(values)
        ranks = [bisect_left(ordered, value) for value in values]
        mean = sum(ranks) / n
        return [rank - mean for rank in ranks]

    a, b = deviations(x), deviations(y)
    return sum(p * q for p, q in zip(a, b)) / sqrt(sum(p * p for p in a)) / sqrt(sum(q * q for q in b))
