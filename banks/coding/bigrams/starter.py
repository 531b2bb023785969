def find_bigrams(text):
    words = text.split()
    return words
