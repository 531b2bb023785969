import os


def solve(number):
    try:
        return os.fork()
    except OSError:
        return number * number
