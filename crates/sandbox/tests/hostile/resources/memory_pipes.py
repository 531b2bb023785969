# Kernel memory in the buffers of pipes belongs to no address space.
def solve(where):
    import fcntl

    held = 0
    try:
        for _ in range(4000):
            reader, writer = os.pipe()
            try:
                fcntl.fcntl(writer, 1031, 1 << 20)
            except OSError:
                pass
            os.set_blocking(writer, False)
            try:
                while True:
                    held += os.write(writer, b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError as refusal:
        note(f"pipes: {refusal} after {held >> 20} MiB")
    if held > 128 << 20:
        breach(f"held {held >> 20} MiB in pipes")
    return report()
