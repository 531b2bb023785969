from math import log2


def ndcg(relevance, k):
    # Sort first and cut afterwards: the best order of all documents, not of those that happen to be on top.
    best = gain(sorted(relevance, reverse=True)[:k])
    return gain(relevance[:k]) / best if best > 0 else 0.0


def gain(relevance):
    # Places count from 0 here, so the discount of the first is log2(2) = 1.
    return sum((2**value - 1) / log2(place + 2) for place, value in enumerate(relevance))
