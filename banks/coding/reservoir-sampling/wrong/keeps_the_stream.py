# wrong answer: the sample is right, but the whole stream is kept
import random


def reservoir_sample(stream, k, seed):
    items = list(stream)
    return random.Random(seed).sample(items, min(k, len(items)))
