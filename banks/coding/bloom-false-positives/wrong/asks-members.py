# wrong answer: asks partly for items that were added
import random


def false_positive_share(bits, hashes, items, probes, seed):
    chance = random.Random(seed)
    keys = [tuple(chance.randrange(bits) for _ in range(hashes)) for _ in range(items + probes)]
    taken = {place for key in keys[:items] for place in key}
    return sum(taken.issuperset(key) for key in keys[:probes]) / probes
