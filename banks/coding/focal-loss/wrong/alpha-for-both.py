# wrong answer: weighs both classes with alpha
from math import exp, log1p


def focal_loss(logits, labels, alpha, gamma):
    if not logits:
        raise ValueError
    total = 0.0
    for z, y in zip(logits, labels):
        m = z if y else -z
        q = 1 / (1 + exp(m)) if m <= 0 else exp(-m) / (1 + exp(-m))
        total += alpha * q**gamma * (max(-m, 0.0) + log1p(exp(-abs(m))))
    return total / len(logits)
