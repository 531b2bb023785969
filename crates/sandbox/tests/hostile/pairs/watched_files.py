# A watch on a file of the library sees every other box that opens it.
def solve(where):
    import time

    path = os.__file__
    until = time.monotonic() + 0.6
    if where["role"] == "a":
        while time.monotonic() < until:
            for _ in range(20):
                open(path, "rb").read(1)
            time.sleep(0.02)
        return report()
    try:
        watch = call(294, os.O_NONBLOCK)
        call(254, watch, path.encode() + b"\0", 0xFFF)
    except OSError as refusal:
        note(f"inotify: {refusal}")
        return report()
    while time.monotonic() < until:
        try:
            os.read(watch, 4096)
            breach("saw another box open a file")
            return report()
        except BlockingIOError:
            time.sleep(0.02)
    return report()
