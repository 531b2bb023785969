# runtime error: the exponential of a large negative logit overflows
from math import exp, log


def focal_loss(logits, labels, alpha, gamma):
    if not logits:
        raise ValueError
    total = 0.0
    for z, y in zip(logits, labels):
        p = 1 / (1 + exp(-z))
        pt = p if y else 1 - p
        total -= (alpha if y else 1 - alpha) * (1 - pt) ** gamma * log(pt)
    return total / len(logits)
