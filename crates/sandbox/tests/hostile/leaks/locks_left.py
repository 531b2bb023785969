def solve(where):
    import fcntl

    for path in (os.__file__, "/tmp", "/usr"):
        try:
            file = os.open(path, os.O_RDONLY)
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            note(f"locked {path}")
            os.dup2(file, 200)
        except OSError as refusal:
            note(f"{path}: {refusal}")
    return report()
