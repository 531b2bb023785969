def solve(where):
    import mmap

    kept = []
    for _ in range(256):
        area = mmap.mmap(-1, 16 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        for place in range(0, 16 << 20, 4096):
            area[place] = 1
        kept.append(area)
    breach(f"held {len(kept) * 16} MiB of mapped memory")
    return report()
