class Unhappy(Exception):
    pass


def solve(number):
    raise Unhappy("not today")
