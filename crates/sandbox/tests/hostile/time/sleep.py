def solve(where):
    import time

    time.sleep(3600)
    return 0
