def solve(number):
    print("x" * 30_000)
    return number * number + 1
