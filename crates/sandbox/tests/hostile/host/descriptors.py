# Every descriptor beyond the standard three and the channel was forgotten by somebody.
def solve(where):
    import stat
    import socket

    kinds = {stat.S_IFREG: "file", stat.S_IFDIR: "folder", stat.S_IFSOCK: "socket", stat.S_IFIFO: "pipe", stat.S_IFCHR: "device"}
    for descriptor in range(4096):
        try:
            status = os.fstat(descriptor)
        except OSError:
            continue
        kind = kinds.get(stat.S_IFMT(status.st_mode), "nameless")
        note(f"descriptor {descriptor} is a {kind}")
        if descriptor > 3:
            breach(f"descriptor {descriptor} is a {kind}")
        if kind == "folder":
            attempt(f"upwards from descriptor {descriptor}", lambda: os.open("../../../../../../etc/passwd", os.O_RDONLY, dir_fd=descriptor))
        if kind == "socket" and descriptor != 3:
            peer = socket.socket(fileno=os.dup(descriptor))
            note(f"descriptor {descriptor}: {peer.family} {peer.getsockname()!r}")
            breach(f"descriptor {descriptor} is a socket")
        if kind == "device":
            attempt(f"descriptor {descriptor} is a terminal", lambda: os.ttyname(descriptor))
    return report()
