# wrong answer: ranks equal scores in the order in which they were sorted
def auc(labels, scores):
    p = sum(labels)
    n = len(labels) - p
    if p == 0 or n == 0:
        return None
    below = pairs = 0
    for _, label in sorted(zip(scores, labels)):
        if label:
            pairs += below
        else:
            below += 1
    return pairs / (p * n)
