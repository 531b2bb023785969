# A far return into the 32-bit code segment: sysenter and int 0x80 from there look native to a careless filter.
def solve(where):
    import ctypes
    import mmap

    low = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x40, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    address = ctypes.addressof(ctypes.c_char.from_buffer(low))
    if address >= 1 << 32:
        note("no low page")
        return report()
    narrow = address + 256
    stack = address + 3072
    code = (
        b"\x48\x89\xe6"                                           # mov rsi, rsp
        b"\xbc" + stack.to_bytes(4, "little")                      # mov esp, a low stack
        + b"\x6a\x23\x68" + narrow.to_bytes(4, "little")           # push 0x23, push the 32-bit code
        + b"\x48\xcb"                                              # retfq
    )
    back = address + 512
    low[0:len(code)] = code
    narrow_code = (
        b"\xb8\x14\x00\x00\x00\xcd\x80"                            # mov eax, 20; int 0x80
        b"\x6a\x33\x68" + back.to_bytes(4, "little") + b"\xcb"     # push 0x33, push the way back, retf
    )
    low[256:256 + len(narrow_code)] = narrow_code
    back_code = b"\x48\x89\xf4\x48\x98\xc3"                        # mov rsp, rsi; cdqe; ret
    low[512:512 + len(back_code)] = back_code
    number = ctypes.CFUNCTYPE(ctypes.c_long)(address)()
    if number > 0:
        breach(f"getpid from 32-bit code gave {number}")
    return report()
