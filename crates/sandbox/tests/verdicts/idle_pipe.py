import os


def solve(number):
    reader, writer = os.pipe()
    os.read(reader, 1)
