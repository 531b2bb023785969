TABLE = [0] * (1 << 30)


def solve(number):
    return number * number + 1
