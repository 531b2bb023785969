# wrong answer: a new item gets in with the right probability, but always replaces the oldest
import random


def reservoir_sample(stream, k, seed):
    generator = random.Random(seed)
    sample = []
    for seen, item in enumerate(stream):
        if len(sample) < k:
            sample.append(item)
        elif generator.random() < k / (seen + 1):
            sample.pop(0)
            sample.append(item)
    return sample
