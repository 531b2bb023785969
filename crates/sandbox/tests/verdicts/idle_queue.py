import queue


def solve(number):
    return queue.Queue().get()
