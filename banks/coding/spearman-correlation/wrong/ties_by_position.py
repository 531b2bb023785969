# wrong answer: equal numbers get different ranks, in the order in which they happen to stand
from math import nan


def spearman_correlation(x, y):
    n = len(x)
    if n < 2 or len(set(x)) == 1 or len(set(y)) == 1:
        return nan

    def ranks(values):
        result = [0] * n
        for rank, position in enumerate(sorted(range(n), key=lambda i: values[i])):
            result[position] = rank
        return result

    mean = (n - 1) / 2
    covariation = sum((a - mean) * (b - mean) for a, b in zip(ranks(x), ranks(y)))
    return covariation / sum((rank - mean) ** 2 for rank in range(n))
