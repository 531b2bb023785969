# wrong answer: uses the probability of class 1 in the place of that of the true class in the focusing factor
from math import exp, log1p


def focal_loss(logits, labels, alpha, gamma):
    if not logits:
        raise ValueError
    total = 0.0
    for z, y in zip(logits, labels):
        p = 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))
        m = z if y else -z
        loss = max(-m, 0.0) + log1p(exp(-abs(m)))
        total += (alpha if y else 1 - alpha) * (1 - p) ** gamma * loss
    return total / len(logits)
