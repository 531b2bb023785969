import time


def solve(number):
    end = time.process_time() + 0.15
    while time.process_time() < end:
        pass
    return number * number + 1
