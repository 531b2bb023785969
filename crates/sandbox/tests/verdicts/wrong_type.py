def solve(number):
    return float(number * number + 1)
