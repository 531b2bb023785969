# wrong answer: computes in floating point and guesses the fraction
from fractions import Fraction


def run_probability(rolls, sides, length):
    state = [1.0] + [0.0] * (length - 1)
    for _ in range(rolls):
        state = [sum(state) * (sides - 1) / sides] + [x / sides for x in state[:-1]]
    p = Fraction(1 - sum(state)).limit_denominator(10**9)
    return p.numerator, p.denominator
