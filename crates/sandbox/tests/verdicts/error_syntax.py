def solve(number):
    return number * number +
