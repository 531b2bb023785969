# runtime error: exp of a large logit overflows, and a temperature of zero divides by zero
from math import exp


def next_token_probabilities(logits, temperature, k, p):
    n = len(logits)
    order = sorted(range(n), key=lambda i: -logits[i])
    w = [exp(logits[i] / temperature) for i in order]
    if k > 0:
        order, w = order[:k], w[:k]
    s = sum(w)
    w = [x / s for x in w]
    if p < 1:
        kept, total = 0, 0.0
        while kept < len(w) and (kept == 0 or total < p):
            total += w[kept]
            kept += 1
        order, w = order[:kept], w[:kept]
    s = sum(w)
    out = [0.0] * n
    for i, x in zip(order, w):
        out[i] = x / s
    return out
