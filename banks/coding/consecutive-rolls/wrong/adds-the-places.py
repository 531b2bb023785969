# wrong answer: adds the probabilities of all places where a run could begin, counting overlaps twice
from fractions import Fraction


def run_probability(rolls, sides, length):
    p = min(Fraction(1), max(0, rolls - length + 1) * Fraction(1, sides**length))
    return p.numerator, p.denominator
