# wrong answer: an n-gram is credited every time it occurs, so a repeated common word scores one
from math import exp, log


def bleu(candidate, references, max_n):
    total = 0.0
    for n in range(1, max_n + 1):
        mine = [tuple(candidate[i : i + n]) for i in range(len(candidate) - n + 1)]
        theirs = {tuple(r[i : i + n]) for r in references for i in range(len(r) - n + 1)}
        matches = sum(gram in theirs for gram in mine)
        if matches == 0:
            return 0.0
        total += log(matches / len(mine))
    length = len(candidate)
    closest = min((abs(len(r) - length), len(r)) for r in references)[1]
    return (1.0 if length > closest else exp(1 - closest / length)) * exp(total / max_n)
