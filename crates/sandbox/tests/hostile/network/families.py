def solve(where):
    import socket

    for number, name in {10: "inet6", 2: "inet", 5: "appletalk", 15: "key", 16: "netlink", 17: "packet", 21: "rds", 29: "can", 30: "tipc", 31: "bluetooth", 38: "alg", 40: "vsock", 43: "smc", 44: "xdp"}.items():
        for kind in (1, 2, 3, 5):
            attempt(f"socket {name} {kind}", lambda: socket.socket(number, kind, 0))
    attempt("raw ip", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
    attempt("interfaces", lambda: socket.if_nameindex())
    return report()
