# Stops by itself after two hundred children, so that a hole in the box does not take the machine with it.
def solve(where):
    import time

    made = 0
    if not due():
        return report()
    try:
        for _ in range(200):
            if os.fork() == 0:
                time.sleep(5)
                os._exit(0)
            made += 1
    except OSError as refusal:
        note(f"fork: {refusal}")
    if made:
        breach(f"made {made} processes")
    return report()
