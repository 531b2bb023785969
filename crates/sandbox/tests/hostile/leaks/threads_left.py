def solve(where):
    import threading
    import time

    for _ in range(20):
        threading.Thread(target=time.sleep, args=(30,), daemon=False).start()
    return "twenty threads asleep"
