from math import no_such_function


def solve(number):
    return number * number + 1
