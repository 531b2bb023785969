# wrong answer: multiplies the logits by the temperature, so a high temperature sharpens
import random
from math import exp


def sample_tokens(logits, temperature, count, seed):
    top = max(logits)
    weights = [exp((x - top) * temperature) for x in logits]
    return random.Random(seed).choices(range(len(logits)), weights, k=count)
