import os


def solve(number):
    while True:
        os.getrandom(1 << 24)
