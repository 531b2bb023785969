# wrong answer: ignores the seed, so all calls draw the same tokens
import random
from math import exp


def sample_tokens(logits, temperature, count, seed):
    top = max(logits)
    weights = [exp((x - top) / temperature) for x in logits]
    return random.Random(0).choices(range(len(logits)), weights, k=count)
