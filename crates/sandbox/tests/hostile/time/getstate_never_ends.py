class Mapping(dict):
    def __len__(self):
        return 0

    def items(self):
        while True:
            yield 1, 1

    keys = values = __iter__ = items


def solve(where):
    return Mapping(a=1)
