import sys


def solve(number):
    while True:
        sys.stderr.write("x" * 10_000)
