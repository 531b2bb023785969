from collections import Counter


def top_words(words, k):
    counts = Counter(words)
    # Negating the count turns its direction around, so that one ascending order serves both parts of the key.
    return sorted(counts, key=lambda word: (-counts[word], word))[:k]
