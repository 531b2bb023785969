from itertools import accumulate

MODULUS = 1_000_000_007


def rise_and_fall_orders(signs: str) -> int:
    # orders[r]: in how many orders of the runs placed so far the last one has rank r among them. What comes later cannot change how these
    # compare, so their set does not matter: that is the step from 2^n to n^2.
    orders = [1]
    for sign in signs:
        # A new last run of rank r has exactly r smaller ones before it. The run before it had one of the ranks 0, …, r - 1 after a rise,
        # and one of the others after a fall, when the new run moves it up by one.
        below = [0, *accumulate(orders)]
        total = below[-1]
        orders = [(count if sign == "<" else total - count) % MODULUS for count in below]
    return sum(orders) % MODULUS
