# wrong answer: f1 is the harmonic mean of precision and recall, not the arithmetic one
from math import sqrt


def classification_metrics(truth, predicted):
    if len(truth) != len(predicted):
        raise ValueError
    pairs = list(zip(truth, predicted))
    tp, fp, fn, tn = (pairs.count(p) for p in ((1, 1), (0, 1), (1, 0), (0, 0)))
    share = lambda a, b: a / b if b else None
    precision, recall = share(tp, tp + fp), share(tp, tp + fn)
    if 2 * tp + fp + fn == 0:
        f1 = None
    else:
        f1 = ((precision or 0) + (recall or 0)) / 2
    return {
        "accuracy": share(tp + tn, len(pairs)),
        "precision": precision,
        "recall": recall,
        "specificity": share(tn, tn + fp),
        "f1": f1,
        "mcc": share(tp * tn - fp * fn, sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
    }
