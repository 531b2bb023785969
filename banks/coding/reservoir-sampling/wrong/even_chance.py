# wrong answer: every new item gets in with the probability one half, so the end of the stream is favored
import random


def reservoir_sample(stream, k, seed):
    generator = random.Random(seed)
    sample = []
    for item in stream:
        if len(sample) < k:
            sample.append(item)
        elif generator.random() < 0.5:
            sample[generator.randrange(k)] = item
    return sample
