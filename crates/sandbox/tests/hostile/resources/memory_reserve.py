# Reserving is no crime, but touching must be counted wherever the reserve came from.
def solve(where):
    import mmap

    area = mmap.mmap(-1, 1 << 38)
    for place in range(0, 4 << 30, 4096):
        area[place] = 1
    breach("touched 4 GiB of a sparse reserve")
    return report()
