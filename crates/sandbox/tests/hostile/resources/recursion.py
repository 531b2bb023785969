def solve(where):
    import sys

    sys.setrecursionlimit(1 << 30)

    def down(level):
        return [down(level + 1)][0]

    return down(0)
