# wrong answer: keeps every token at least as likely as the k-th, so ties keep more than k
from math import exp


def next_token_probabilities(logits, temperature, k, p):
    n = len(logits)
    if temperature == 0:
        best = logits.index(max(logits))
        return [1.0 if i == best else 0.0 for i in range(n)]
    top = max(logits)
    w = [exp((x - top) / temperature) for x in logits]
    if 0 < k < n:
        edge = sorted(w, reverse=True)[k - 1]
        w = [x if x >= edge else 0.0 for x in w]
    s = sum(w)
    w = [x / s for x in w]
    if p < 1:
        total = 0.0
        kept = set()
        for i in sorted(range(n), key=lambda i: -w[i]):
            if kept and total >= p:
                break
            kept.add(i)
            total += w[i]
        w = [x if i in kept else 0.0 for i, x in enumerate(w)]
        s = sum(w)
        w = [x / s for x in w]
    return w
