# wrong answer: deals the runs out to the rising stretches, so where a fall is asked a rise is let through as well
from math import factorial


def rise_and_fall_orders(signs):
    orders = factorial(len(signs) + 1)
    for stretch in signs.split(">"):
        orders //= factorial(len(stretch) + 1)
    return orders % 1_000_000_007
