# wrong answer: the covariance is divided by n - 1, the variances by n
from math import nan, sqrt


def pearson_correlation(x, y):
    n = len(x)
    if n < 2 or min(x) == max(x) or min(y) == max(y):
        return nan
    x_mean = sum(x) / n
    y_mean = sum(y) / n
    covariance = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y)) / (n - 1)
    x_deviation = sqrt(sum((a - x_mean) ** 2 for a in x) / n)
    y_deviation = sqrt(sum((b - y_mean) ** 2 for b in y) / n)
    return covariance / x_deviation / y_deviation
