def solve(number):
    return len(bytearray(1 << 34))
