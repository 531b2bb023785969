# All time is spent in the kernel.
def solve(where):
    while True:
        os.getrandom(32 << 20)
