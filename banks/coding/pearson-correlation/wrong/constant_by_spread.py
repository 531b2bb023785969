# wrong answer: a constant series is looked for in its spread, which rounding makes tiny instead of zero
from math import nan, sqrt


def pearson_correlation(x, y):
    n = len(x)
    if n < 2:
        return nan
    x_mean = sum(x) / n
    y_mean = sum(y) / n
    x_spread = sqrt(sum((a - x_mean) ** 2 for a in x))
    y_spread = sqrt(sum((b - y_mean) ** 2 for b in y))
    if x_spread == 0 or y_spread == 0:
        return nan
    return sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y)) / x_spread / y_spread
