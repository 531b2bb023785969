def solve(where):
    import numpy

    kept = [numpy.ones(1 << 21) for _ in range(1024)]
    breach(f"held {sum(each.nbytes for each in kept) >> 20} MiB")
    return report()
