import sys


def solve(number):
    sys.setrecursionlimit(30_000)

    def down(level):
        return 0 if level == 0 else 1 + down(level - 1)

    return number * number + 1 if down(20_000) == 20_000 else 0
