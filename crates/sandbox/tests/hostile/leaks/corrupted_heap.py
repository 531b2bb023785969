def solve(where):
    import ctypes

    kept = [bytearray(64) for _ in range(1_000)]
    for each in kept[::7]:
        ctypes.memset(id(each), 0xFF, 16)
    del kept
    import gc

    gc.collect()
    return report()
