import random


def false_positive_share(bits, hashes, items, probes, seed):
    chance = random.Random(seed)

    # A perfect hash of an item never seen before is a draw, so the items themselves are not needed.
    def places():
        return [chance.randrange(bits) for _ in range(hashes)]

    taken = [False] * bits
    for _ in range(items):
        for place in places():
            taken[place] = True
    return sum(all(taken[place] for place in places()) for _ in range(probes)) / probes
