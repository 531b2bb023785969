def solve(number):
    return numbr * number + 1
