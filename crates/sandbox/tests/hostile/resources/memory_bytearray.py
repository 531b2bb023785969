def solve(where):
    kept = []
    while len(kept) < 4096:
        kept.append(bytearray(b"x" * (16 << 20)))
    breach(f"held {len(kept) * 16} MiB")
    return report()
