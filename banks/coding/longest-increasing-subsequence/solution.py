from bisect import bisect_left


def longest_increasing(text):
    # smallest_end[k] is the smallest character that ends an increasing subsequence of length k + 1. The list is
    # always ascending.
    smallest_end = []
    for character in text:
        # The first end that is not smaller: `bisect_left`, because an equal character must replace its like, not
        # follow it.
        place = bisect_left(smallest_end, character)
        if place == len(smallest_end):
            smallest_end.append(character)
        else:
            smallest_end[place] = character
    # The list need not be a subsequence of the text itself, but its length is right.
    return len(smallest_end)
