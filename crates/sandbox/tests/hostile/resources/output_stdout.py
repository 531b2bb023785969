def solve(where):
    for _ in range(4096):
        os.write(1, b"y" * (1 << 20))
    breach("wrote 4 GiB to the standard output")
    return report()
