def solve(where):
    import sys

    sys.set_int_max_str_digits(0)
    print(7 ** 20_000_000)
    return 0
