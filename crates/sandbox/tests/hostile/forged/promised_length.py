import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


# Promises sixty megabytes and sends ten bytes.
def solve(where):
    import time

    os.write(3, struct.pack("<I", 60 << 20) + b"V123456789")
    time.sleep(3600)
