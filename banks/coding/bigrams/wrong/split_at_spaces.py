# wrong answer: splitting at spaces leaves the punctuation on the words
import re


def find_bigrams(text):
    bigrams = []
    for sentence in re.split(r"[.!?]", text):
        words = sentence.lower().split()
        bigrams.extend(zip(words, words[1:]))
    return bigrams
