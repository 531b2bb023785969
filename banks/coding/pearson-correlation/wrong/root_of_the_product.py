# wrong answer: the product of the two sums of squares overflows or underflows before its root is taken
from math import nan, sqrt


def pearson_correlation(x, y):
    n = len(x)
    if n < 2 or min(x) == max(x) or min(y) == max(y):
        return nan
    x_mean = sum(x) / n
    y_mean = sum(y) / n
    covariation = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    squares = sum((a - x_mean) ** 2 for a in x) * sum((b - y_mean) ** 2 for b in y)
    return covariation / sqrt(squares) if squares else nan
