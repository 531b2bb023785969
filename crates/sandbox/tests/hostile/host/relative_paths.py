def solve(where):
    for base in (".", "/tmp", "/usr/lib", "/"):
        try:
            folder = os.open(base, os.O_RDONLY | os.O_DIRECTORY)
        except OSError as refusal:
            try:
                folder = os.open(base, os.O_PATH | os.O_DIRECTORY)
            except OSError:
                note(f"{base}: {refusal}")
                continue
        path = "../" * 20 + where["canary"].lstrip("/")
        attempt(f"openat from {base}", lambda: os.read(os.open(path, os.O_RDONLY, dir_fd=folder), 16))
        attempt(f"open by path only from {base}", lambda: readable(f"/proc/self/fd/{folder}/{path}"))
    return report()
