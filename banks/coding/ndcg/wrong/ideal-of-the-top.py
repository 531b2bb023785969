# wrong answer: the ideal order is taken of the first k documents only
from math import log2


def ndcg(relevance, k):
    def gain(r):
        return sum((2**v - 1) / log2(i + 2) for i, v in enumerate(r))

    best = gain(sorted(relevance[:k], reverse=True))
    return gain(relevance[:k]) / best if best else 0.0
