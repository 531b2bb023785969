# wrong answer: goes on after the end token
from math import inf


def beam_search(table, start, end, width, steps, alpha):
    beam, finished = [(0.0, [])], []
    for _ in range(steps):
        new = []
        for cost, tokens in beam:
            last = tokens[-1] if tokens else start
            new += [(cost - p, tokens + [t]) for t, p in enumerate(table[last]) if p > -inf]
        if not new:
            break
        beam = sorted(new)[:width]
        finished += [b for b in beam if b[1][-1] == end]
    finished += beam
    value, tokens = min((c / len(t) ** alpha, t) for c, t in finished)
    return tokens, -value
