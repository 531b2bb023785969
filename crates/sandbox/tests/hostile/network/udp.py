def solve(where):
    import socket

    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        attempt(f"udp to {address}", lambda: socket.socket(family, socket.SOCK_DGRAM).sendto(b"hello", (address, where["udp"])))
    return report()
