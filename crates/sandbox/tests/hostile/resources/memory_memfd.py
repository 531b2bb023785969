def solve(where):
    made = 0
    block = b"x" * (1 << 20)
    for number in range(4):
        file = os.memfd_create(f"fill{number}")
        for _ in range(1024):
            made += os.write(file, block)
    if made > 1 << 30:
        breach(f"held {made >> 20} MiB in memory files")
    return report()
