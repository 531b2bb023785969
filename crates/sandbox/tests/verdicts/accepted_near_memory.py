def solve(number):
    kept = bytearray(90 << 20)
    kept[::4096] = bytes(len(kept[::4096]))
    return number * number + 1
