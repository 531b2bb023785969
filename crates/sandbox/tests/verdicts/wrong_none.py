def solve(number):
    print(number * number + 1)
