# wrong answer: a bigram that occurs again is left out
import re


def find_bigrams(text):
    bigrams = {}
    for sentence in re.split(r"[.!?]", text):
        words = re.findall(r"[a-z0-9']+", sentence.lower())
        bigrams.update(dict.fromkeys(zip(words, words[1:])))
    return list(bigrams)
