import random


def k_fold_split(n, k, seed):
    if not 2 <= k <= n:
        raise ValueError("there must be from two to n folds")
    order = list(range(n))
    random.Random(seed).shuffle(order)
    folds = []
    for number in range(k):
        # Every k-th of a shuffled list is a random fold, and the sizes cannot differ by more than one.
        test = order[number::k]
        train = [example for place, example in enumerate(order) if place % k != number]
        folds.append((train, test))
    return folds
