# wrong answer: the brevity penalty looks only at the first reference
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
            ceiling |= ngrams(reference, n)
        matches = sum((counts & ceiling).values())
        if matches == 0:
            return 0.0
        total += log(matches / sum(counts.values()))
    length = len(candidate)
    first = len(references[0])
    return (1.0 if length > first else exp(1 - first / length)) * exp(total / max_n)
