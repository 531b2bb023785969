# Both programs of a pair run at once, in two boxes; `a` sends and `b` receives.
def solve(where):
    import time

    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        for folder in (".", "/tmp", "/dev/shm", "/var/tmp", "/run"):
            path = f"{folder}/{where['token']}-letter"
            try:
                if where["role"] == "a":
                    with open(path, "w") as file:
                        file.write("hello")
                elif os.path.exists(path):
                    breach(f"a letter in {path}")
                    return report()
            except OSError as refusal:
                note(f"{path}: {refusal}")
        time.sleep(0.05)
    return report()
