def solve(where):
    return b"x" * (100 << 20)
