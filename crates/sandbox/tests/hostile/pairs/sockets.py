def solve(where):
    import socket
    import time

    until = time.monotonic() + 0.6
    names = [(socket.AF_UNIX, f"\0{where['token']}-talk"), (socket.AF_UNIX, f"/tmp/{where['token']}-talk"), (socket.AF_INET, ("127.0.0.1", 47_311)), (socket.AF_INET6, ("::1", 47_312))]
    servers = []
    while time.monotonic() < until:
        for family, name in names:
            try:
                other = socket.socket(family, socket.SOCK_STREAM)
                other.settimeout(0.05)
                if where["role"] == "a":
                    other.bind(name)
                    other.listen(4)
                    servers.append(other)
                else:
                    other.connect(name)
                    breach(f"talked by {name!r}")
                    return report()
            except OSError as refusal:
                note(f"{name!r}: {refusal}")
        time.sleep(0.05)
    return report()
