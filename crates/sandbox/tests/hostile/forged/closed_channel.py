import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    os.close(3)
    return where["number"] ** 2 + 1
