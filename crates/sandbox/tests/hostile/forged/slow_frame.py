import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


# A frame that arrives byte by byte, forever.
def solve(where):
    import time

    os.write(3, struct.pack("<I", 1 << 20))
    while True:
        os.write(3, b"V")
        time.sleep(0.02)
