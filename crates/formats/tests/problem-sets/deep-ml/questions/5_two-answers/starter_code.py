def two(xs):
    pass
