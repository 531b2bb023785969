def solve(where):
    return list(range(20_000_000))
