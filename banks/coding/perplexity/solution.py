from itertools import chain
from math import exp, fsum


def perplexity(sentences):
    logarithms = list(chain.from_iterable(sentences))
    if not logarithms:
        raise ValueError("the corpus has no token")
    # The mean is taken of logarithms, never of probabilities: their product underflows after a few hundred tokens.
    # With an impossible token the mean is -inf, and exp(inf) is inf without further ado.
    return exp(-fsum(logarithms) / len(logarithms))
