def solve(where):
    import socket

    socket.setdefaulttimeout(1)
    attempt("resolving localhost", lambda: socket.getaddrinfo("localhost", 80))
    attempt("resolving a name", lambda: socket.gethostbyname("greenroom.invalid"))
    attempt("resolving an address", lambda: socket.gethostbyaddr("127.0.0.1"))
    return report()
