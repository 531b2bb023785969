def solve(where):
    for base in ("/proc/self/fd", "/dev/fd", f"/proc/{os.getpid()}/fd", "/proc/1/fd", f"/proc/{where['parent']}/fd"):
        try:
            names = os.listdir(base)
        except OSError as refusal:
            note(f"{base}: {refusal}")
            continue
        for name in names:
            try:
                target = os.readlink(f"{base}/{name}")
            except OSError as refusal:
                note(f"{base}/{name}: {refusal}")
                continue
            note(f"{base}/{name} is {target}")
            if int(name) > 3 and not target.endswith("/fd"):
                breach(f"{base}/{name} is {target}")
            for path in (f"{base}/{name}/../../../../../../etc/passwd", f"{base}/{name}/etc/passwd"):
                attempt(f"reading {path}", lambda: readable(path)[:16])
    return report()
