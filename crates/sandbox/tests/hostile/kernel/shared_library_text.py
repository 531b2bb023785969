# Library text is shared between runs by the page cache; a private copy must be all one can change.
def solve(where):
    import mmap

    with open(os.__file__, "rb") as file:
        attempt("shared writable mapping of a library", lambda: mmap.mmap(file.fileno(), 0, flags=mmap.MAP_SHARED, prot=mmap.PROT_READ | mmap.PROT_WRITE))
    return report()
