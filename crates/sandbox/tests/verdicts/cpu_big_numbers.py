def solve(number):
    return len(str(pow(3, 60_000_000))) + number
