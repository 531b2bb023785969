# wrong answer: writes a run when the next one begins, so the last is lost
def run_lengths(values, limit):
    encoded, count = [], 0
    for i, value in enumerate(values):
        if i and (value != values[i - 1] or count == limit):
            encoded += [values[i - 1], count]
            count = 0
        count += 1
    return encoded
