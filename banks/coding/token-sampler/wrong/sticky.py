# wrong answer: a draw depends on the one before, though every share is right
import random
from math import exp


def sample_tokens(logits, temperature, count, seed):
    top = max(logits)
    weights = [exp((x - top) / temperature) for x in logits]
    chance = random.Random(seed)
    drawn = chance.choices(range(len(logits)), weights, k=1)
    while len(drawn) < count:
        drawn += drawn[-1:] if chance.random() < 0.1 else chance.choices(range(len(logits)), weights, k=1)
    return drawn
