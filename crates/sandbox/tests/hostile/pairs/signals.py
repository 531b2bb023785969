def solve(where):
    import signal
    import time

    got = []
    signal.signal(signal.SIGURG, lambda *ignored: got.append(1))
    until = time.monotonic() + 0.6
    me = os.getpid()
    while time.monotonic() < until and not got:
        if where["role"] == "a":
            for process in [*range(max(2, me - 50), me), *range(me + 1, me + 50)]:
                try:
                    os.kill(process, signal.SIGURG)
                    note(f"signalled {process}")
                except OSError:
                    pass
        time.sleep(0.05)
    if got:
        breach("a signal from another box")
    return report()
