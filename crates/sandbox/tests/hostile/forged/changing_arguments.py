# An argument that grows while it is being sent back.
def solve(where):
    import threading

    def grow():
        number = 0
        while True:
            where[number] = number
            number += 1
            where.pop(number - 50, None)

    threading.Thread(target=grow, daemon=True).start()
    return where
