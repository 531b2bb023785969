def solve(where):
    number = 1 << (1 << 34)
    breach(f"a number of {number.bit_length()} bits")
    return report()
