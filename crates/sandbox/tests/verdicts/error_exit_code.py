import os


def solve(number):
    os._exit(3)
