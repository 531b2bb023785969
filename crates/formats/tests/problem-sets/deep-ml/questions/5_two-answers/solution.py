def two(xs):
    return min(xs), max(xs)
