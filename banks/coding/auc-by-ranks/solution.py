from itertools import groupby


def auc(labels, scores):
    halves = 0  # twice the number of pairs in order, so that a tie adds a whole one
    positives = negatives = 0
    # Groups of equal scores from low to high: a positive beats every negative of the lower groups and ties with those of its own.
    for _, group in groupby(sorted(zip(scores, labels)), key=lambda example: example[0]):
        group_labels = [label for _, label in group]
        here = sum(group_labels)
        others = len(group_labels) - here
        halves += here * (2 * negatives + others)
        positives += here
        negatives += others
    if positives == 0 or negatives == 0:
        return None
    return halves / (2 * positives * negatives)
