import threading


def solve(number):
    found = []
    each = threading.Thread(target=lambda: found.append(number * number + 1))
    each.start()
    each.join()
    return found[0]
