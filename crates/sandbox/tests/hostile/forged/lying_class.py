class Answer:
    __class__ = int

    def __index__(self):
        return 1

    __int__ = __index__

    def __reduce_ex__(self, protocol):
        breach("the result was pickled")
        return (int, (1,))

    __reduce__ = __getstate__ = lambda self, *ignored: breach("the result was pickled")


def solve(where):
    return Answer()
