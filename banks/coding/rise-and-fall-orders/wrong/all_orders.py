# time limit: tries all (n + 1)! orders
from itertools import permutations


def rise_and_fall_orders(signs):
    return sum(
        all((a < b) == (sign == "<") for a, b, sign in zip(order, order[1:], signs))
        for order in permutations(range(len(signs) + 1))
    ) % 1_000_000_007
