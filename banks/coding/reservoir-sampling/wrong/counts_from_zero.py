# wrong answer: draws one place too few, so that a new item gets in a little too often
import random


def reservoir_sample(stream, k, seed):
    generator = random.Random(seed)
    sample = []
    for seen, item in enumerate(stream):
        if len(sample) < k:
            sample.append(item)
            continue
        place = generator.randrange(seen)
        if place < k:
            sample[place] = item
    return sample
