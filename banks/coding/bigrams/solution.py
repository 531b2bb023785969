import re


def find_bigrams(text):
    bigrams = []
    for sentence in re.split(r"[.!?]", text):
        words = re.findall(r"[a-z0-9']+", sentence.lower())
        # `zip` stops at the shorter list, so sentences of one word, or none, contribute nothing.
        bigrams.extend(zip(words, words[1:]))
    return bigrams
