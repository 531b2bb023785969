# wrong answer: a value that occurs three times is listed twice
def values_that_repeat(values):
    seen = set()
    repeated = []
    for value in values:
        if value in seen:
            repeated.append(value)
        seen.add(value)
    return repeated
