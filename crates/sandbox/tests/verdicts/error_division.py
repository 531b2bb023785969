def solve(number):
    return number // 0
