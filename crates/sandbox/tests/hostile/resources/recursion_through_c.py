# The interpreter's own stack, not Python's: ends in a segmentation fault unless bounded.
def solve(where):
    import sys

    sys.setrecursionlimit(1 << 30)
    nest = None
    for _ in range(2_000_000):
        nest = (nest,)
    return repr(nest)
