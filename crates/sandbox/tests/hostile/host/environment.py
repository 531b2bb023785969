def solve(where):
    import ctypes

    shown = dict(os.environ)
    note(f"environment: {sorted(shown)}")
    for name in shown:
        if name == where["variable"] or name.startswith(("SSH_", "GREENROOM_", "CARGO", "XDG_", "AWS_")) or name in ("LOGNAME", "USER", "MAIL", "OLDPWD", "SHELL"):
            breach(f"environment variable {name}={shown[name][:60]}")
    library = ctypes.CDLL(None)
    library.getenv.restype = ctypes.c_char_p
    for name in (where["variable"], "USER", "LOGNAME", "SSH_CLIENT"):
        if library.getenv(name.encode()):
            breach(f"C environment variable {name}")
    try:
        text = readable("/proc/self/environ")
        note(f"environ file: {text[:200]}")
        if where["variable"].encode() in text or b"USER=" in text:
            breach("the environment file holds the host's variables")
    except OSError as refusal:
        note(f"environ file: {refusal}")
    # The block that the process was started with lies above its stack, whatever os.environ says now.
    block = ctypes.c_void_p.in_dll(library, "environ").value
    if block:
        strings = ctypes.cast(block, ctypes.POINTER(ctypes.c_char_p))
        for number in range(64):
            if not strings[number]:
                break
            if where["variable"].encode() in strings[number]:
                breach("the C environment holds the host's variables")
    return report()
