# wrong answer: computes the exact probability in the place of playing
def race(first, second, games, seed):
    def overlap(x, y):
        return sum(2 ** (k - 1) for k in range(1, len(x) + 1) if x[-k:] == y[:k])

    for_first = overlap(second, second) - overlap(second, first)
    for_second = overlap(first, first) - overlap(first, second)
    return for_first / (for_first + for_second)
