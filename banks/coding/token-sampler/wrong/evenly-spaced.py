# wrong answer: the shares are right in every call, but they do not vary as chance does
import random
from math import exp


def sample_tokens(logits, temperature, count, seed):
    top = max(logits)
    weights = [exp((x - top) / temperature) for x in logits]
    total = sum(weights)
    drawn = []
    for token, weight in enumerate(weights):
        drawn += [token] * round(count * weight / total)
    drawn = (drawn + [0] * count)[:count]
    random.Random(seed).shuffle(drawn)
    return drawn
