from collections import Counter
from math import sqrt


def classification_metrics(truth, predicted):
    if len(truth) != len(predicted):
        raise ValueError("as many predictions as labels are needed")
    counts = Counter(zip(truth, predicted))
    tp, fn = counts[1, 1], counts[1, 0]
    fp, tn = counts[0, 1], counts[0, 0]
    return {
        "accuracy": share(tp + tn, tp + tn + fp + fn),
        "precision": share(tp, tp + fp),
        "recall": share(tp, tp + fn),
        "specificity": share(tn, tn + fp),
        # Written with counts, f1 is known even where the precision is not: nothing was predicted, but something was there.
        "f1": share(2 * tp, 2 * tp + fp + fn),
        "mcc": share(tp * tn - fp * fn, sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
    }


def share(part, whole):
    return part / whole if whole else None
