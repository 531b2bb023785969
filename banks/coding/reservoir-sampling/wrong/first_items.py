# wrong answer: returns the first k items
def reservoir_sample(stream, k, seed):
    return [item for _, item in zip(range(k), stream)]
