# One half of a pair made inside can be told to talk to somebody else.
def solve(where):
    import socket

    for name in (b"\0" + where["abstract"].encode(), where["socket"]):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            def redirect():
                pair = socket.socketpair(socket.AF_UNIX, kind)
                pair[0].connect(name)
                return pair

            def send():
                pair = socket.socketpair(socket.AF_UNIX, kind)
                return pair[0].sendto(b"hello", name)

            attempt(f"redirecting a pair to {name!r} {kind.name}", redirect)
            attempt(f"sending from a pair to {name!r} {kind.name}", send)
    attempt("the channel redirected", lambda: socket.socket(fileno=os.dup(3)).connect(b"\0" + where["abstract"].encode()))
    return report()
