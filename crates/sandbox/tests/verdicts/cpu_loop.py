def solve(number):
    while True:
        pass
