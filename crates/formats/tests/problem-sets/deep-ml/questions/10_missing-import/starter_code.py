def total(xs):
    pass
