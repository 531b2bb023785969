import threading


def solve(number):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
