PREFIX, SUFFIX, MIDDLE, END = -1, -2, -3, -4


def middle_example(tokens, start, stop, order, limit):
    # Return (sequence, list of zeros and ones).
    return [], []
