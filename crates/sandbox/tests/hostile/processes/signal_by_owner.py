# A descriptor can be told to signal its owner; the owner named here is the judge. The runner counts the signals it gets.
def solve(where):
    import fcntl
    import signal

    for target in {where["parent"], os.getppid(), 1} - {0, os.getpid()}:
        for descriptor in (0, 1, 3):
            try:
                fcntl.fcntl(descriptor, fcntl.F_SETOWN, target)
                fcntl.fcntl(descriptor, 10, int(signal.SIGURG))
                fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | os.O_ASYNC)
                note(f"descriptor {descriptor} owned by {target}")
            except OSError as refusal:
                note(f"owner of {descriptor}: {refusal}")
        try:
            reader, writer = os.pipe()
            fcntl.fcntl(reader, fcntl.F_SETOWN, target)
            fcntl.fcntl(reader, 10, int(signal.SIGURG))
            fcntl.fcntl(reader, fcntl.F_SETFL, os.O_ASYNC)
            os.write(writer, b"x")
        except OSError as refusal:
            note(f"owner of a pipe: {refusal}")
    return report()
