def solve(where):
    import numpy

    return numpy.broadcast_to(numpy.float64(1.0), (1 << 20, 1 << 20))
