# wrong answer: merges from right to left, which differs in a run of equal letters
from collections import Counter


def learn_merges(words, merges):
    corpus = [(list(w), f) for w, f in words.items()]
    learned = []
    while len(learned) < merges:
        counts = Counter()
        for s, f in corpus:
            for p in zip(s, s[1:]):
                counts[p] += f
        if not counts:
            break
        best = min(counts, key=lambda p: (-counts[p], p))
        for s, _ in corpus:
            i = len(s) - 2
            while i >= 0:
                if tuple(s[i : i + 2]) == best:
                    s[i : i + 2] = [s[i] + s[i + 1]]
                    i -= 1
                i -= 1
        learned.append(best)
    return learned
