def solve(where):
    import struct

    block = struct.pack("<I", 1 << 20) + b"V" + b"\0" * ((1 << 20) - 1)
    while True:
        left = block
        while left:
            left = left[os.write(3, left):]
