# wrong answer: draws the places of an item without repetition, which takes more bits
import random


def false_positive_share(bits, hashes, items, probes, seed):
    chance = random.Random(seed)
    taken = set()
    for _ in range(items):
        taken.update(chance.sample(range(bits), hashes))
    return sum(taken.issuperset(chance.sample(range(bits), hashes)) for _ in range(probes)) / probes
