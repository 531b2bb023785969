# wrong answer: begins with the probability of no head, which vanishes, and multiplies zero by ratios
def at_most(heads, tosses, p):
    if heads < 0:
        return 0.0
    if heads >= tosses:
        return 1.0
    if p == 1:
        return 0.0
    term = (1 - p) ** tosses
    total = term
    for k in range(1, heads + 1):
        term *= (tosses - k + 1) / k * p / (1 - p)
        total += term
    return total
