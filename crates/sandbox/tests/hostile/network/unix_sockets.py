def solve(where):
    import socket

    for name in (b"\0" + where["abstract"].encode(), where["socket"], "/run/dbus/system_bus_socket", "/var/run/docker.sock", "/run/systemd/private", "/dev/log"):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            def connect():
                connection = socket.socket(socket.AF_UNIX, kind)
                connection.settimeout(0.3)
                connection.connect(name)
                return connection

            attempt(f"unix socket {name!r} {kind.name}", connect)
    return report()
