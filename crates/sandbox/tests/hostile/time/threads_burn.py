def solve(where):
    import hashlib
    import threading

    block = b"x" * (1 << 20)

    def burn():
        while True:
            hashlib.sha256(block).digest()

    for _ in range(8):
        threading.Thread(target=burn, daemon=True).start()
    while True:
        hashlib.sha256(block).digest()
