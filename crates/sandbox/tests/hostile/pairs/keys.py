def solve(where):
    import time

    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        for ring in (-3, -4, -5, -6):
            try:
                if where["role"] == "a":
                    call(248, b"user\0", where["token"].encode() + b"\0", b"hello", 5, ring)
                    note(f"a key in ring {ring}")
                else:
                    call(250, 10, ring, b"user\0", where["token"].encode() + b"\0", 0)
                    breach(f"a key in ring {ring}")
                    return report()
            except OSError as refusal:
                note(f"ring {ring}: {refusal}")
        time.sleep(0.1)
    return report()
