# wrong answer: a run of a multiple of the limit is followed by a run of zero
from itertools import groupby


def run_lengths(values, limit):
    encoded = []
    for value, group in groupby(values):
        count = len(list(group))
        encoded += [value, limit] * (count // limit) + [value, count % limit]
    return encoded
