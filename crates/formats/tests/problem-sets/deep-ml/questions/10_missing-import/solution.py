def total(xs):
    return int(sum(xs))
