# The old page of system calls at a fixed address: what it still does must be what the filter lets through anyway.
def solve(where):
    import ctypes

    if due():
        try:
            moment = (ctypes.c_long * 2)()
            ask = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)(0xFFFFFFFFFF600000)
            note(f"time of day: {ask(ctypes.addressof(moment), 0)}")
        except OSError as refusal:
            note(f"{refusal}")
    # The middle of the page is nobody's entry.
    if due():
        ctypes.CFUNCTYPE(ctypes.c_long)(0xFFFFFFFFFF600123)()
        breach("ran in the middle of the page")
    return report()
