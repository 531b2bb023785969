import sys
import threading


def solve(where):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    sys.setrecursionlimit(2**31 - 1)
    threading.stack_size(32768)
    return {"deep": deep, 1: (deep,) * 3}
