import ctypes


def solve(number):
    return ctypes.string_at(8)
