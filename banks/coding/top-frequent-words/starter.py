def top_words(words, k):
    return words[:k]
