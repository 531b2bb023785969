import sys


def solve(number):
    sys.exit(3)
