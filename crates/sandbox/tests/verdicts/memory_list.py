def solve(number):
    kept = []
    while True:
        kept.append([0] * 1_000)
