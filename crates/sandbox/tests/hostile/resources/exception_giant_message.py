def solve(where):
    raise ValueError("m" * (200 << 20))
