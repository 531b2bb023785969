# wrong answer: 1 - 6 Σd² / (n (n² - 1)) holds without ties only
from bisect import bisect_left, bisect_right
from math import nan


def spearman_correlation(x, y):
    n = len(x)
    if n < 2 or len(set(x)) == 1 or len(set(y)) == 1:
        return nan

    def ranks(values):
        ordered = sorted(values)
        return [(bisect_left(ordered, value) + bisect_right(ordered, value) + 1) / 2 for value in values]

    squares = sum((a - b) ** 2 for a, b in zip(ranks(x), ranks(y)))
    return 1 - 6 * squares / (n * (n * n - 1))
