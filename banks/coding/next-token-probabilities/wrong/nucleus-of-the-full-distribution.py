# wrong answer: top-p looks at the probabilities before top-k scaled them
from math import exp


def next_token_probabilities(logits, temperature, k, p):
    n = len(logits)
    order = sorted(range(n), key=lambda i: -logits[i])
    if temperature == 0:
        return [1.0 if i == order[0] else 0.0 for i in range(n)]
    top = logits[order[0]]
    w = [exp((logits[i] - top) / temperature) for i in order]
    s = sum(w)
    w = [x / s for x in w]
    if k > 0:
        order, w = order[:k], w[:k]
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
