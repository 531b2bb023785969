def solve(where):
    import socket

    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET, "127.1.2.3"), (socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::1"), (socket.AF_INET6, "::ffff:127.0.0.1")):
        def connect():
            connection = socket.socket(family, socket.SOCK_STREAM)
            connection.settimeout(0.3)
            connection.connect((address, where["tcp"]))
            return connection

        attempt(f"tcp to {address}", connect)
    attempt("create_connection", lambda: socket.create_connection(("localhost", where["tcp"]), timeout=0.3))
    return report()
