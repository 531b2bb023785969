# wrong answer: the whole number is returned in the place of its remainder
from itertools import accumulate


def rise_and_fall_orders(signs):
    orders = [1]
    for sign in signs:
        below = [0, *accumulate(orders)]
        orders = below if sign == "<" else [below[-1] - count for count in below]
    return sum(orders)
