def solve(number):
    seen = {}
    while True:
        seen[len(seen)] = str(len(seen))
