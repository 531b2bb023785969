# wrong answer: keeps the best of each hypothesis, so the beam grows without bound
from math import inf


def beam_search(table, start, end, width, steps, alpha):
    beam, finished = [(0.0, [])], []
    for _ in range(steps):
        best = []
        for cost, tokens in beam:
            last = tokens[-1] if tokens else start
            best += sorted((cost - p, tokens + [t]) for t, p in enumerate(table[last]) if p > -inf)[:width]
        finished += [b for b in best if b[1][-1] == end]
        beam = [b for b in best if b[1][-1] != end]
    finished += beam
    value, tokens = min((c / len(t) ** alpha, t) for c, t in finished)
    return tokens, -value
