def solve(where):
    import hashlib
    import threading

    block = b"x" * (1 << 20)

    def burn():
        while True:
            hashlib.sha256(block).digest()

    threading.Thread(target=burn, daemon=False).start()
    return "burning"
