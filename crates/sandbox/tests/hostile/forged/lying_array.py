def solve(where):
    import numpy

    class Array(numpy.ndarray):
        shape = property(lambda self: (1 << 31, 1 << 31))
        dtype = property(lambda self: numpy.dtype("<i8"))
        nbytes = property(lambda self: 8)

        def tobytes(self, *ignored):
            return b""

        def __array_finalize__(self, other):
            pass

    return [numpy.zeros(3).view(Array), numpy.array([object()], dtype=object), numpy.zeros(2, dtype=[("a" * 60_000, "<i4")])]
