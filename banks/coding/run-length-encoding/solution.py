def run_lengths(values, limit):
    encoded = []
    for value in values:
        # The last run is always open: it is found at the end of the result, so nothing is left to write after the loop.
        if encoded and encoded[-2] == value and encoded[-1] < limit:
            encoded[-1] += 1
        else:
            encoded += [value, 1]
    return encoded
