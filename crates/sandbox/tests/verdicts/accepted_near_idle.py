import time


def solve(number):
    time.sleep(0.3)
    return number * number + 1
