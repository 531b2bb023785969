import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    for _ in range(1_000):
        os.write(3, struct.pack("<I", 0))
    return where["number"]
