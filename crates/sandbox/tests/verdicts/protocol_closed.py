import os


def solve(number):
    os.close(3)
    return number * number + 1
