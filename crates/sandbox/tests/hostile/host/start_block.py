# The kernel leaves arguments and environment of the first exec at the top of the stack. They outlive os.environ.clear().
def solve(where):
    import ctypes
    import re

    def stack():
        for line in open("/proc/self/maps"):
            if "[stack]" in line:
                return [int(part, 16) for part in line.split()[0].split("-")]
        raise OSError("no stack")

    try:
        low, high = stack()
    except OSError as refusal:
        note(f"maps: {refusal}")
        library = ctypes.CDLL(None)
        name = ctypes.c_char_p.in_dll(library, "program_invocation_name")
        address = ctypes.cast(ctypes.c_void_p.in_dll(library, "program_invocation_name"), ctypes.c_void_p).value
        note(f"program name {name.value!r} at {address:#x}")
        low, high = address, (address | 0xFFF) + 1
    text = ctypes.string_at(low, high - low)
    note(f"strings: {[part for part in re.findall(rb'[ -~]{6,}', text)][-12:]}")
    if where["variable"].encode() in text:
        breach("the start block of the process holds the host's environment")
    return report()
