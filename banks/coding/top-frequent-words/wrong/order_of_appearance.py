# wrong answer: most_common leaves equally frequent words in the order of their first appearance
from collections import Counter


def top_words(words, k):
    return [word for word, _ in Counter(words).most_common(k)]
