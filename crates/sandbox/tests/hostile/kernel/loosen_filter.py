# A second filter or ruleset can only narrow; this asks the kernel to prove it.
def solve(where):
    import ctypes

    class Filter(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]

    allow = (ctypes.c_uint64 * 1)(0x7FFF0000 << 32 | 0x06)
    program = Filter(1, ctypes.addressof(allow))
    for what, ask in (("seccomp", lambda: call(317, 1, 0, ctypes.byref(program))), ("prctl seccomp", lambda: call(157, 22, 2, ctypes.byref(program), 0, 0)),
                      ("seccomp listener", lambda: call(317, 1, 8, ctypes.byref(program)))):
        if not due():
            continue
        try:
            note(f"{what} gave {ask()}")
        except OSError as refusal:
            note(f"{what}: {refusal}")
    rules = (ctypes.c_uint64 * 3)(0, 0, 0)
    try:
        ruleset = call(444, rules, 8, 0)
        call(446, ruleset, 0)
    except OSError as refusal:
        note(f"landlock: {refusal}")
    attempt("fork afterwards", lambda: os.fork() or os._exit(0))
    attempt("canary afterwards", lambda: readable(where["canary"])[:8])
    attempt("ptrace afterwards", lambda: call(101, 0x4206, os.getppid() or 1, 0, 0))
    return report()
