from collections import Counter


def learn_merges(words, merges):
    # Lists of symbols, not text with separators: so "ab" + "c" and "a" + "bc" can never be mistaken for each other.
    corpus = [(list(word), frequency) for word, frequency in words.items()]
    learned = []
    while len(learned) < merges:
        counts = Counter()
        for symbols, frequency in corpus:
            for pair in zip(symbols, symbols[1:]):
                counts[pair] += frequency
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        corpus = [(merged(symbols, best), frequency) for symbols, frequency in corpus]
        learned.append(best)
    return learned


def merged(symbols, pair):
    result = []
    i = 0
    while i < len(symbols):
        if tuple(symbols[i : i + 2]) == pair:
            result.append(symbols[i] + symbols[i + 1])
            i += 2  # past both, so that an overlapping occurrence is not merged again
        else:
            result.append(symbols[i])
            i += 1
    return result
