# A datagram needs no connect(), only a socket; half of a pair will do.
def solve(where):
    import socket

    for name in (b"\0" + where["abstract"].encode() + b".datagram", where["socket"] + ".datagram", "/dev/log", "/run/systemd/journal/dev-log", "/run/systemd/journal/socket"):
        attempt(f"a datagram to {name!r}", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b"hello", name))
        attempt(f"a datagram of a new socket to {name!r}", lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b"hello", name))
    return report()
