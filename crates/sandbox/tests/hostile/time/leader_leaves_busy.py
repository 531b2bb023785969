# The first thread leaves alone, and another one loops.
def solve(where):
    import ctypes
    import threading

    def loop():
        while True:
            pass

    threading.Thread(target=loop).start()
    ctypes.CDLL(None).syscall(60, 0)
