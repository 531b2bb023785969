# wrong answer: precision and recall are exchanged, which the f1 does not show
from math import sqrt


def classification_metrics(truth, predicted):
    if len(truth) != len(predicted):
        raise ValueError
    pairs = list(zip(truth, predicted))
    tp, fp, fn, tn = (pairs.count(p) for p in ((1, 1), (0, 1), (1, 0), (0, 0)))
    share = lambda a, b: a / b if b else None
    return {
        "accuracy": share(tp + tn, len(pairs)),
        "precision": share(tp, tp + fn),
        "recall": share(tp, tp + fp),
        "specificity": share(tn, tn + fp),
        "f1": share(2 * tp, 2 * tp + fp + fn),
        "mcc": share(tp * tn - fp * fn, sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
    }
