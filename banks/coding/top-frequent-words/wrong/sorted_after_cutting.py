# wrong answer: orders equally frequent words only after cutting the list, when the wrong ones may be gone
from collections import Counter


def top_words(words, k):
    counts = Counter(words)
    top = [word for word, _ in counts.most_common(k)]
    return sorted(top, key=lambda word: (-counts[word], word))
