# wrong answer: treats overlapping windows as independent
from fractions import Fraction


def run_probability(rolls, sides, length):
    p = 1 - (1 - Fraction(1, sides**length)) ** max(0, rolls - length + 1)
    return p.numerator, p.denominator
