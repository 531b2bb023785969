import mmap


def solve(number):
    kept = []
    while True:
        kept.append(mmap.mmap(-1, 8 << 20))
        kept[-1][:] = b"x" * (8 << 20)
