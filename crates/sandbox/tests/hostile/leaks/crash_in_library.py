def solve(where):
    import ctypes

    ctypes.memset(0, 0, 8)
