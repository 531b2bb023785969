def solve(where):
    import mmap

    with open("sparse", "w+b") as file:
        try:
            file.truncate(1 << 40)
            size = 1 << 33
        except OSError as refusal:
            note(f"truncate: {refusal}")
            size = 15 << 20
            file.truncate(size)
        area = mmap.mmap(file.fileno(), size)
        for place in range(0, size, 4096):
            area[place] = 1
    if size > 1 << 30:
        breach("touched 8 GiB of a sparse file")
    return report()
