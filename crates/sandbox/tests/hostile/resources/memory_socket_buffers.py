def solve(where):
    import socket

    held = 0
    pairs = []
    try:
        for _ in range(4000):
            pair = socket.socketpair()
            pairs.append(pair)
            pair[0].setblocking(False)
            pair[0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 22)
            try:
                while True:
                    held += pair[0].send(b"x" * 65536)
            except BlockingIOError:
                pass
            if held > 128 << 20:
                breach(f"held {held >> 20} MiB in sockets")
                return report()
    except OSError as refusal:
        note(f"sockets: {refusal} after {held >> 20} MiB")
    return report()
