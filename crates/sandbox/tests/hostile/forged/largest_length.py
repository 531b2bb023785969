import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    os.write(3, struct.pack("<I", 0xFFFFFFFF) + b"V" * 1024)
    while True:
        pass
