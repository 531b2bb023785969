# wrong answer: the gain is the relevance itself; with zeros and ones it looks the same
from math import log2


def ndcg(relevance, k):
    def gain(r):
        return sum(v / log2(i + 2) for i, v in enumerate(r))

    best = gain(sorted(relevance, reverse=True)[:k])
    return gain(relevance[:k]) / best if best else 0.0
