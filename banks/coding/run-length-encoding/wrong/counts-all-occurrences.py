# wrong answer: counts a value wherever it occurs, so a value that comes back joins its first run
from collections import Counter


def run_lengths(values, limit):
    encoded = []
    for value, count in Counter(values).items():
        while count > limit:
            encoded += [value, limit]
            count -= limit
        encoded += [value, count]
    return encoded
