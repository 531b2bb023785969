import random


def reservoir_sample(stream, k, seed):
    generator = random.Random(seed)
    sample = []
    for item in stream:
        sample.append(item)
    return sample
