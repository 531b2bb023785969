# wrong answer: a tie counts nothing
from bisect import bisect_left


def auc(labels, scores):
    positive = [s for s, y in zip(scores, labels) if y]
    negative = sorted(s for s, y in zip(scores, labels) if not y)
    if not positive or not negative:
        return None
    return sum(bisect_left(negative, s) for s in positive) / (len(positive) * len(negative))
