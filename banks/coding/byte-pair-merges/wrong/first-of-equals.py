# wrong answer: on a tie takes the pair that was met first
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
        best = max(counts, key=counts.get)
        for s, _ in corpus:
            i = 0
            while i < len(s) - 1:
                if (s[i], s[i + 1]) == best:
                    s[i : i + 2] = [s[i] + s[i + 1]]
                i += 1
        learned.append(best)
    return learned
