def solve(where):
    import sys

    reader, writer = os.pipe()
    sys.stdin.read()
    return os.read(reader, 1)
