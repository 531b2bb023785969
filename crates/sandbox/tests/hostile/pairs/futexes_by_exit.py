# The kernel wakes a word when a thread ends, and no call to wake is made: one box waits on a word of a library file, threads of the other end there.
def solve(where):
    import ctypes
    import threading
    import time

    file = open(os.__file__, "rb")
    library = ctypes.CDLL(None, use_errno=True)
    library.mmap.restype = ctypes.c_void_p
    library.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long)
    address = library.mmap(None, 4096, 1, 1, file.fileno(), 0)
    word = ctypes.c_int.from_address(address).value

    def leave():
        library.syscall(218, ctypes.c_void_p(address))

    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        if where["role"] == "b":
            thread = threading.Thread(target=leave)
            thread.start()
            time.sleep(0.01)
            continue
        try:
            pause = (ctypes.c_long * 2)(0, 100_000_000)
            call(202, ctypes.c_void_p(address), 0, ctypes.c_int(word), pause, 0, 0)
            breach("was woken by the end of a thread in another box")
            return report()
        except OSError as refusal:
            note(f"futex: {refusal}")
    return report()
