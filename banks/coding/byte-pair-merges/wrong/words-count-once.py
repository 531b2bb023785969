# wrong answer: counts every word once, whatever its frequency
from collections import Counter


def learn_merges(words, merges):
    corpus = [list(w) for w in words]
    learned = []
    while len(learned) < merges:
        counts = Counter(p for s in corpus for p in zip(s, s[1:]))
        if not counts:
            break
        best = min(counts, key=lambda p: (-counts[p], p))
        for s in corpus:
            i = 0
            while i < len(s) - 1:
                if (s[i], s[i + 1]) == best:
                    s[i : i + 2] = [s[i] + s[i + 1]]
                i += 1
        learned.append(best)
    return learned
