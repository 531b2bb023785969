# Pages of a file without a name come from a mapping, so neither the write limit nor the data limit sees them.
def solve(where):
    import mmap

    kept = []
    for number in range(64):
        file = os.memfd_create(f"fill{number}")
        os.ftruncate(file, 32 << 20)
        area = mmap.mmap(file, 32 << 20)
        for place in range(0, 32 << 20, 4096):
            area[place] = 1
        kept.append(area)
    breach(f"held {len(kept) * 32} MiB in memory files")
    return report()
