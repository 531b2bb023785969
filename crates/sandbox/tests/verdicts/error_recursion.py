def solve(number):
    return solve(number + 1)
