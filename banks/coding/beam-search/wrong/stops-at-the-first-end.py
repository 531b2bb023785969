# wrong answer: returns the first hypothesis that is finished
from math import inf


def beam_search(table, start, end, width, steps, alpha):
    beam = [(0.0, [])]
    for _ in range(steps):
        new = []
        for cost, tokens in beam:
            last = tokens[-1] if tokens else start
            new += [(cost - p, tokens + [t]) for t, p in enumerate(table[last]) if p > -inf]
        best = sorted(new)[:width]
        done = [b for b in best if b[1][-1] == end]
        if done:
            return done[0][1], -done[0][0] / len(done[0][1]) ** alpha
        beam = best
    value, tokens = min((c / len(t) ** alpha, t) for c, t in beam)
    return tokens, -value
