# runtime error: the logarithm of place one is zero
from math import log2


def ndcg(relevance, k):
    def gain(r):
        return sum((2**v - 1) / log2(i) for i, v in enumerate(r, start=1))

    best = gain(sorted(relevance, reverse=True)[:k])
    return gain(relevance[:k]) / best if best else 0.0
