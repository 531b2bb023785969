# wrong answer: the values come in the order in which their repetition is noticed
def values_that_repeat(values):
    seen = set()
    repeated = {}
    for value in values:
        if value in seen:
            repeated[value] = True
        seen.add(value)
    return list(repeated)
