# Flags of an open file belong to everyone who holds it.
def solve(where):
    import fcntl

    for descriptor in range(4):
        try:
            flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
            fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_NONBLOCK | os.O_APPEND | os.O_ASYNC)
            fcntl.fcntl(descriptor, 1031, 4096)
        except OSError as refusal:
            note(f"{descriptor}: {refusal}")
    try:
        fcntl.flock(1, fcntl.LOCK_EX)
    except OSError as refusal:
        note(f"{refusal}")
    return report()
