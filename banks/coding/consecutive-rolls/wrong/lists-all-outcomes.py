# time limit: lists all outcomes
from fractions import Fraction
from itertools import product


def run_probability(rolls, sides, length):
    found = 0
    for outcome in product(range(sides), repeat=rolls):
        streak = 0
        for face in outcome:
            streak = streak + 1 if face == 0 else 0
            if streak == length:
                found += 1
                break
    p = Fraction(found, sides**rolls)
    return p.numerator, p.denominator
