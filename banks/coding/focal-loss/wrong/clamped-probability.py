# wrong answer: clamps the probability away from 0 and 1, so an utterly wrong example costs too little
from math import exp, log


def focal_loss(logits, labels, alpha, gamma):
    if not logits:
        raise ValueError
    total = 0.0
    for z, y in zip(logits, labels):
        p = 1 / (1 + exp(-max(-700.0, min(700.0, z))))
        p = min(1 - 1e-12, max(1e-12, p))
        pt = p if y else 1 - p
        total -= (alpha if y else 1 - alpha) * (1 - pt) ** gamma * log(pt)
    return total / len(logits)
