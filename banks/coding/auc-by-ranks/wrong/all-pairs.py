# time limit: looks at every pair, which is quadratic
def auc(labels, scores):
    positive = [s for s, y in zip(scores, labels) if y]
    negative = [s for s, y in zip(scores, labels) if not y]
    if not positive or not negative:
        return None
    total = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return total / (len(positive) * len(negative))
