# wrong answer: whole fold sizes leave the last examples untested
import random


def k_fold_split(n, k, seed):
    if not 2 <= k <= n:
        raise ValueError
    order = list(range(n))
    random.Random(seed).shuffle(order)
    size = n // k
    return [(order[: i * size] + order[(i + 1) * size :], order[i * size : (i + 1) * size]) for i in range(k)]
