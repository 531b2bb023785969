# wrong answer: draws coins with the textbook probability, which is an approximation and varies too little
import random
from math import exp


def false_positive_share(bits, hashes, items, probes, seed):
    p = (1 - exp(-hashes * items / bits)) ** hashes
    chance = random.Random(seed)
    return sum(chance.random() < p for _ in range(probes)) / probes
