# wrong answer: the best so far starts at zero, which no list of negative numbers reaches
from itertools import combinations


def max_product_of_three(values):
    best = 0
    ordered = sorted(values)
    for a, b, c in combinations(ordered[:3] + ordered[-3:] if len(ordered) > 6 else ordered, 3):
        best = max(best, a * b * c)
    return best
