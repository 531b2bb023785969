# wrong answer: replaces text between blanks, which also hits the end of a longer symbol
from collections import Counter


def learn_merges(words, merges):
    corpus = {" ".join(w): f for w, f in words.items()}
    learned = []
    while len(learned) < merges:
        counts = Counter()
        for text, f in corpus.items():
            s = text.split(" ")
            for pair in zip(s, s[1:]):
                counts[pair] += f
        if not counts:
            break
        best = min(counts, key=lambda p: (-counts[p], p))
        corpus = {t.replace(" ".join(best), "".join(best)): f for t, f in corpus.items()}
        learned.append(best)
    return learned
