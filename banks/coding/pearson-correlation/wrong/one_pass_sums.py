# wrong answer: n Σxy - Σx Σy cancels when the averages are large beside the spread
from math import nan, sqrt


def pearson_correlation(x, y):
    if len(x) < 2 or min(x) == max(x) or min(y) == max(y):
        return nan
    n = len(x)
    covariation = sum(a * b for a, b in zip(x, y)) / n - sum(x) / n * (sum(y) / n)
    x_variance = sum(a * a for a in x) / n - (sum(x) / n) ** 2
    y_variance = sum(b * b for b in y) / n - (sum(y) / n) ** 2
    if x_variance <= 0 or y_variance <= 0:
        return nan
    return covariation / sqrt(x_variance) / sqrt(y_variance)
