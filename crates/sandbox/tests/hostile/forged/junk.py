import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    try:
        while True:
            os.write(3, os.urandom(4096))
    except OSError:
        os._exit(0)
