# wrong answer: bisect_right lets an equal character follow
from bisect import bisect_right


def longest_increasing(text):
    smallest_end = []
    for character in text:
        place = bisect_right(smallest_end, character)
        smallest_end[place : place + 1] = [character]
    return len(smallest_end)
