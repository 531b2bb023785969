from itertools import groupby
from math import fsum, nan, sqrt


def spearman_correlation(x: list[float], y: list[float]) -> float:
    if len(x) < 2 or min(x) == max(x) or min(y) == max(y):
        return nan
    # With ties the ranks are no longer 1, …, n, so the formula with the squared differences of ranks does not hold: correlate them.
    return pearson(average_ranks(x), average_ranks(y))


def average_ranks(values: list[float]) -> list[float]:
    ranks = [0.0] * len(values)
    placed = 0
    order = sorted(range(len(values)), key=values.__getitem__)
    for _, tied in groupby(order, key=values.__getitem__):
        positions = list(tied)
        # The ranks placed + 1, …, placed + len(positions) have this average.
        shared = placed + (len(positions) + 1) / 2
        for position in positions:
            ranks[position] = shared
        placed += len(positions)
    return ranks


def pearson(x: list[float], y: list[float]) -> float:
    x_mean = fsum(x) / len(x)
    y_mean = fsum(y) / len(y)
    covariation = fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    x_spread = sqrt(fsum((a - x_mean) ** 2 for a in x))
    y_spread = sqrt(fsum((b - y_mean) ** 2 for b in y))
    return covariation / x_spread / y_spread
