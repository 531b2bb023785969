from math import fsum, nan, sqrt


def pearson_correlation(x: list[float], y: list[float]) -> float:
    # Asked of the numbers themselves: a rounded average leaves a constant series with tiny deviations that look like a spread.
    if len(x) < 2 or min(x) == max(x) or min(y) == max(y):
        return nan
    # Averages first, sums of deviations afterwards. One pass with the sums of the squares would subtract two huge, nearly equal numbers.
    x_mean = fsum(x) / len(x)
    y_mean = fsum(y) / len(y)
    covariation = fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    x_spread = sqrt(fsum((a - x_mean) ** 2 for a in x))
    y_spread = sqrt(fsum((b - y_mean) ** 2 for b in y))
    # Divided one after the other, since the product of the squares can leave the range of floating-point numbers.
    return covariation / x_spread / y_spread
