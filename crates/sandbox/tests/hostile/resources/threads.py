def solve(where):
    import threading
    import time

    started = 0
    threading.stack_size(65536)
    try:
        for _ in range(20_000):
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
            started += 1
    except (RuntimeError, MemoryError) as refusal:
        note(f"threads: {refusal} after {started}")
    if started > 1_024:
        breach(f"started {started} threads")
    return report()
