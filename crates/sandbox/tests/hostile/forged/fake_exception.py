class Quiet(BaseException):
    __traceback__ = property(lambda self: None)
    __class__ = property(lambda self: KeyboardInterrupt)
    args = property(lambda self: 1 / 0)

    def __str__(self):
        return "\x1b[2J\0\ud800 " + "w" * 100_000

    def with_traceback(self, ignored):
        return self


Quiet.__name__ = Quiet.__qualname__ = "A\nB\0C" * 100_000
Quiet.__module__ = 7


def solve(where):
    raise Quiet("ignored")
