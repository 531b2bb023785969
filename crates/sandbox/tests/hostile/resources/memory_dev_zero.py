# The device of zeros gives memory, too: private like a heap, or shared like a file without a name.
def solve(where):
    import mmap

    kept = []
    with open("/dev/zero", "r+b", buffering=0) as zeros:
        for number in range(256):
            flags = mmap.MAP_SHARED if number % 2 else mmap.MAP_PRIVATE
            area = mmap.mmap(zeros.fileno(), 16 << 20, flags=flags)
            for place in range(0, 16 << 20, 4096):
                area[place] = 1
            kept.append(area)
    breach(f"held {len(kept) * 16} MiB of zeros")
    return report()
