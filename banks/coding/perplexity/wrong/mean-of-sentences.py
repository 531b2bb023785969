# wrong answer: averages the perplexities of the sentences, so a short sentence weighs as much as a long one
from math import exp


def perplexity(sentences):
    values = [exp(-sum(s) / len(s)) for s in sentences if s]
    if not values:
        raise ValueError("no token")
    return sum(values) / len(values)
