# wrong answer: a probe is added after it was asked, so the filter fills up
import random


def false_positive_share(bits, hashes, items, probes, seed):
    chance = random.Random(seed)
    taken, found = set(), 0
    for number in range(items + probes):
        places = [chance.randrange(bits) for _ in range(hashes)]
        if number >= items:
            found += taken.issuperset(places)
        taken.update(places)
    return found / probes
