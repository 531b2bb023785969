# time limit: remembers which runs are placed and which was last, 2^n sets
from functools import cache


def rise_and_fall_orders(signs):
    n = len(signs) + 1

    @cache
    def count(placed, last):
        position = placed.bit_count()
        if position == n:
            return 1
        total = 0
        for run in range(n):
            if placed >> run & 1:
                continue
            if position == 0 or (run > last) == (signs[position - 1] == "<"):
                total += count(placed | 1 << run, run)
        return total

    return count(0, -1) % 1_000_000_007
