def solve(where):
    link = None
    for number in range(200_000):
        error = ValueError(f"link {number}")
        error.__cause__ = link
        link = error
    raise link
