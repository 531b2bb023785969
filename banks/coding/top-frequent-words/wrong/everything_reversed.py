# wrong answer: reversing the whole order also reverses the words that are equally frequent
from collections import Counter


def top_words(words, k):
    counts = Counter(words)
    return sorted(counts, key=lambda word: (counts[word], word), reverse=True)[:k]
