# A wait word in a file that both boxes have mapped for reading: waking it tells how many waited, wherever they are.
def solve(where):
    import ctypes
    import mmap
    import time

    file = open(os.__file__, "rb")
    # A private writable mapping only to learn the address; the wait word is in the shared one.
    area = mmap.mmap(file.fileno(), 4096, flags=mmap.MAP_SHARED, prot=mmap.PROT_READ)
    library = ctypes.CDLL(None, use_errno=True)
    library.mmap.restype = ctypes.c_void_p
    library.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long)
    address = library.mmap(None, 4096, 1, 1, file.fileno(), 0)
    word = int.from_bytes(area[:4], "little")
    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        try:
            if where["role"] == "a":
                pause = (ctypes.c_long * 2)(0, 200_000_000)
                call(202, address, 0, word, pause, 0, 0)
                breach("was woken by another box")
                return report()
            woken = call(202, address, 1, 1, 0, 0, 0)
            if woken > 0:
                breach(f"woke {woken} in another box")
                return report()
        except OSError as refusal:
            note(f"futex: {refusal}")
        time.sleep(0.01)
    return report()
