import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    os.dup2(os.open("/dev/null", os.O_RDWR), 3)
    return where["number"] ** 2 + 1
