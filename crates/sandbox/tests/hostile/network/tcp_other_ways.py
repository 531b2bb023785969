# The same connection without connect(): fast open, sendto with MSG_FASTOPEN, MPTCP, SCTP.
def solve(where):
    import socket

    def fast_open():
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        connection.settimeout(0.3)
        return connection.sendto(b"hello", 0x20000000, ("127.0.0.1", where["tcp"]))

    def multipath():
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM, 262)
        connection.settimeout(0.3)
        connection.connect(("127.0.0.1", where["tcp"]))
        return connection

    def deferred():
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        connection.setsockopt(socket.IPPROTO_TCP, 30, 1)
        connection.settimeout(0.3)
        connection.connect(("127.0.0.1", where["tcp"]))
        return connection.send(b"x")

    attempt("fast open", fast_open)
    attempt("multipath tcp", multipath)
    attempt("fast open at connect", deferred)
    return report()
