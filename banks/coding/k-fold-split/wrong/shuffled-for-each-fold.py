# wrong answer: shuffles anew for each fold, so test lists overlap
import random


def k_fold_split(n, k, seed):
    if not 2 <= k <= n:
        raise ValueError
    chance = random.Random(seed)
    out = []
    for i in range(k):
        order = list(range(n))
        chance.shuffle(order)
        out.append(([e for p, e in enumerate(order) if p % k != i], order[i::k]))
    return out
