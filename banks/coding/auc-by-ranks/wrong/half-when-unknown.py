# wrong answer: returns one half where there is nothing to compare
from bisect import bisect_left, bisect_right


def auc(labels, scores):
    positive = [s for s, y in zip(scores, labels) if y]
    negative = sorted(s for s, y in zip(scores, labels) if not y)
    if not positive or not negative:
        return 0.5
    total = sum(bisect_left(negative, s) + bisect_right(negative, s) for s in positive)
    return total / (2 * len(positive) * len(negative))
