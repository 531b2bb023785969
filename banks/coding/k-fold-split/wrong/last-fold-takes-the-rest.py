# wrong answer: the last fold takes the whole remainder and may be nearly twice as large
import random


def k_fold_split(n, k, seed):
    if not 2 <= k <= n:
        raise ValueError
    order = list(range(n))
    random.Random(seed).shuffle(order)
    size = n // k
    out = []
    for i in range(k):
        stop = n if i == k - 1 else (i + 1) * size
        out.append((order[: i * size] + order[stop:], order[i * size : stop]))
    return out
