# wrong answer: sorting brings equal values together but loses the order asked for
def values_that_repeat(values):
    ordered = sorted(values)
    return sorted({a for a, b in zip(ordered, ordered[1:]) if a == b})
