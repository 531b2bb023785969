import os


def solve(number):
    os.abort()
