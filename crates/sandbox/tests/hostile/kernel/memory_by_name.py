# Memory through files: of the program itself, which could lift the protection of a page, of the judge, of the machine.
def solve(where):
    import ctypes

    word = ctypes.c_long(7)
    names = ["/proc/self/mem", "/proc/thread-self/mem", f"/proc/{os.getpid()}/mem", "/proc/self/task/1/mem", "/dev/mem", "/dev/kmem", "/dev/port", "/proc/kcore"]
    names += [f"/proc/{process}/mem" for process in where.get("processes", ())]
    for name in names:
        for mode in ("rb", "r+b"):
            if not due():
                continue
            try:
                with open(name, mode, buffering=0) as file:
                    file.seek(ctypes.addressof(word))
                    breach(f"{name} {mode} gave {file.read(8)}")
            except OSError as refusal:
                note(f"{name}: {refusal}")
    return report()
