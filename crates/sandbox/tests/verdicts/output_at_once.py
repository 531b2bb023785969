def solve(number):
    print("x" * 10_000_000)
    return number * number + 1
