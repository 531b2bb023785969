import sys


def solve(number):
    sys.setrecursionlimit(1 << 30)

    def down(level):
        return [level] * 100 + down(level + 1)

    return down(0)
