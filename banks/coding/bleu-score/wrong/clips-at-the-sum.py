# wrong answer: the counts of all references are added before clipping
from collections import Counter
from math import exp, log


def ngrams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def bleu(candidate, references, max_n):
    total = 0.0
    for n in range(1, max_n + 1):
        counts = ngrams(candidate, n)
        ceiling = Counter()
        for reference in references:
            ceiling += ngrams(reference, n)
        matches = sum((counts & ceiling).values())
        if matches == 0:
            return 0.0
        total += log(matches / sum(counts.values()))
    length = len(candidate)
    closest = min((abs(len(r) - length), len(r)) for r in references)[1]
    return (1.0 if length > closest else exp(1 - closest / length)) * exp(total / max_n)
