def solve(where):
    for _ in range(4096):
        os.write(2, b"y" * (1 << 20))
    breach("wrote 4 GiB to the standard error")
    return report()
