# The first thread leaves alone, and another one waits for ever.
def solve(where):
    import ctypes
    import threading

    threading.Thread(target=threading.Event().wait).start()
    ctypes.CDLL(None).syscall(60, 0)
