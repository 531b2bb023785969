import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


def solve(where):
    for kind in b"JCEAZ\0\xff":
        os.write(3, frame(bytes([kind])))
    return where["number"]
