def solve(where):
    import socket

    def listen(address):
        server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        server.bind((address, 0))
        server.listen(1)
        return server.getsockname()

    attempt("listening on loopback", lambda: listen("127.0.0.1"))
    attempt("listening everywhere", lambda: listen("0.0.0.0"))
    return report()
