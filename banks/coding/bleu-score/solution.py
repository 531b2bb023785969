from collections import Counter
from math import exp, log


def ngrams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def bleu(candidate, references, max_n):
    log_precisions = 0.0
    for n in range(1, max_n + 1):
        counts = ngrams(candidate, n)
        # `|` of two counters keeps the larger count of each n-gram, `&` the smaller: together they are the clipping.
        ceiling = Counter()
        for reference in references:
            ceiling |= ngrams(reference, n)
        matches = sum((counts & ceiling).values())
        if matches == 0:  # also true when the candidate has no n-gram of this length
            return 0.0
        log_precisions += log(matches / sum(counts.values()))

    length = len(candidate)
    # The tuple settles a tie of distances in favor of the shorter reference.
    closest = min((abs(len(reference) - length), len(reference)) for reference in references)[1]
    brevity = 1.0 if length > closest else exp(1 - closest / length)
    return brevity * exp(log_precisions / max_n)
