def solve(number):
    def rows():
        yield number
        yield {}["missing"]

    return sum(rows())
