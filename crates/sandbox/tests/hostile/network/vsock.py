# A virtual machine's socket belongs to no network namespace.
def solve(where):
    import socket

    for peer in (1, 2):
        def connect():
            connection = socket.socket(40, socket.SOCK_STREAM)
            connection.settimeout(0.3)
            connection.connect((peer, where["vsock"]))
            return connection

        attempt(f"vsock to {peer}", connect)
    return report()
