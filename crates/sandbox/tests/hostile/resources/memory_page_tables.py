# One page in every two megabytes: the tables of the pages weigh as much as the pages, and nobody counts them as the program's.
def solve(where):
    import mmap

    held, kept = 0, []
    while held < 1 << 42:
        try:
            area = mmap.mmap(-1, 1 << 33)
        except (OSError, ValueError, MemoryError) as refusal:
            note(f"after {held >> 20} MiB: {refusal}")
            break
        for place in range(0, 1 << 33, 2 << 20):
            area[place]
        kept.append(area)
        held += 1 << 33
    else:
        breach("4 TiB of address space, and the tables for it")
    return report()
