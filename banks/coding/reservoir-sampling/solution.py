import random


def reservoir_sample(stream, k, seed):
    generator = random.Random(seed)
    sample = []
    for seen, item in enumerate(stream):
        if len(sample) < k:
            sample.append(item)
            continue
        # `seen` items came before this one, so with it there are seen + 1. It must be in the sample with the
        # probability k / (seen + 1): draw one of seen + 1 places, of which k are in the sample. The place drawn is
        # also the item that goes, so all are equally likely to.
        place = generator.randrange(seen + 1)
        if place < k:
            sample[place] = item
    return sample
