# A lock needs no right to write, only a file that both boxes may read.
def solve(where):
    import fcntl
    import struct
    import sys
    import time

    paths = [os.__file__, "/usr", "/usr/lib", "/dev/null", "/dev/urandom", sys.executable or "/usr/bin/python3", "/lib/x86_64-linux-gnu/libc.so.6"]
    until = time.monotonic() + 0.6
    kept = []
    time.sleep(0.0 if where["role"] == "a" else 0.25)
    while time.monotonic() < until:
        for path in paths:
            try:
                file = os.open(path, os.O_RDONLY)
            except OSError as refusal:
                note(f"{path}: {refusal}")
                continue
            kept.append(file)
            for what, ask in (
                ("flock", lambda: fcntl.flock(file, (fcntl.LOCK_EX if where["role"] == "a" else fcntl.LOCK_SH) | fcntl.LOCK_NB)),
                ("record lock", lambda: fcntl.fcntl(file, fcntl.F_SETLK, struct.pack("hhqqi4x", fcntl.F_RDLCK, 0, 0, 0, 0))),
                ("lease", lambda: fcntl.fcntl(file, 1024, fcntl.F_RDLCK)),
            ):
                try:
                    ask()
                    if where["role"] == "a":
                        note(f"{what} on {path} granted")
                except BlockingIOError:
                    if where["role"] == "b":
                        breach(f"saw the {what} on {path}")
                        return report()
                except OSError as refusal:
                    note(f"{what} on {path}: {refusal}")
            if where["role"] == "b":
                # A record lock that somebody else holds shows in a mere question.
                try:
                    answer = fcntl.fcntl(file, fcntl.F_GETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0))
                    if struct.unpack("hhqqi4x", answer)[0] != fcntl.F_UNLCK:
                        breach(f"saw a record lock on {path}")
                        return report()
                except OSError as refusal:
                    note(f"asking about {path}: {refusal}")
        if where["role"] == "a":
            time.sleep(0.1)
        else:
            time.sleep(0.05)
    return report()
