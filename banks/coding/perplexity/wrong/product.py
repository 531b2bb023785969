# wrong answer: the product of the probabilities underflows on a long corpus
from math import exp, inf


def perplexity(sentences):
    tokens = [p for s in sentences for p in s]
    if not tokens:
        raise ValueError("no token")
    product = 1.0
    for p in tokens:
        product *= exp(p)
    return inf if product == 0 else product ** (-1 / len(tokens))
