def solve(where):
    import zlib

    packed = zlib.compress(b"\0" * (64 << 20), 9)
    kept = [zlib.decompress(packed) for _ in range(64)]
    breach(f"expanded to {sum(map(len, kept)) >> 20} MiB")
    return report()
