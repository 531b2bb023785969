def solve(where):
    import numpy

    numpy.sum = lambda *ignored, **also: "BREACH: numpy.sum of an earlier run"
    numpy.zeros = numpy.ones = numpy.sum
    numpy.pi = 3
    numpy.seterr(all="raise")
    numpy.set_printoptions(precision=1, threshold=1)
    numpy.random.seed(7)
    numpy.add.__dict__ if hasattr(numpy.add, "__dict__") else None
    for name in dir(numpy.linalg):
        if not name.startswith("__"):
            setattr(numpy.linalg, name, None)
    return report()
