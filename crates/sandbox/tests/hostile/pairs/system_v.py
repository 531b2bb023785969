def solve(where):
    import time

    until = time.monotonic() + 0.6
    made = 0o1666 if where["role"] == "a" else 0
    while time.monotonic() < until:
        for what, ask in (("a segment", lambda: call(29, 0x74616C6B, 4096 if made else 0, made)), ("a queue", lambda: call(68, 0x74616C6B, made)), ("a semaphore", lambda: call(64, 0x74616C6B, 1 if made else 0, made)),
                          ("a message queue", lambda: call(240, f"{where['token']}-talk\0".encode(), 0o102 if made else 0, 0o666, 0))):
            try:
                ask()
                if where["role"] == "b":
                    breach(f"talked by {what}")
                    return report()
                note(f"made {what}")
            except OSError as refusal:
                note(f"{what}: {refusal}")
        time.sleep(0.05)
    return report()
