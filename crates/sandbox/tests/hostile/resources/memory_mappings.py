# A hundred thousand mappings: each is an object of the kernel.
def solve(where):
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    library.mmap.restype = ctypes.c_void_p
    library.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long)
    for number in range(100_000):
        if library.mmap(None, 4096, 1 + 2 * (number % 2), 0x22, -1, 0) in (None, (1 << 64) - 1):
            note(f"refused after {number}")
            return report()
    breach("100 000 mappings")
    return report()
