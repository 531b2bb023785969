# A program that never was a file.
def solve(where):
    import ctypes

    program = os.memfd_create("program")
    os.write(program, b"#!/bin/sh\necho BREACH: ran from memory\n")
    attempt("exec by descriptor", lambda: os.execve(program, ["x"], {}))
    attempt("exec by path", lambda: os.execv(f"/proc/self/fd/{program}", ["x"]))
    arguments = (ctypes.c_char_p * 2)(b"x", None)
    attempt("execveat", lambda: call(322, program, b"\0", arguments, arguments, 0x1000))
    for folder in (".", "/tmp", "/dev/shm"):
        path = f"{folder}/{where['token']}-program"
        try:
            with open(path, "w") as file:
                file.write("#!/bin/sh\necho BREACH: ran from a file\n")
            os.chmod(path, 0o4755)
        except OSError as refusal:
            note(f"{path}: {refusal}")
            continue
        attempt(f"exec of {path}", lambda: os.execv(path, ["x"]))
    return report()
