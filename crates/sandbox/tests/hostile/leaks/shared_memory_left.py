def solve(where):
    attempt("a shared segment", lambda: call(29, 0x6C656674, 4096, 0o1666))
    attempt("a queue", lambda: call(68, 0x6C656674, 0o1666))
    attempt("a semaphore", lambda: call(64, 0x6C656674, 1, 0o1666))
    attempt("a key in the session", lambda: call(248, b"user\0", b"left\0", b"x", 1, -3))
    attempt("a key of the user", lambda: call(248, b"user\0", b"left\0", b"x", 1, -4))
    attempt("a message queue", lambda: call(240, f"{where['token']}\0".encode(), 0o102, 0o666, 0))

    def named():
        from multiprocessing.shared_memory import SharedMemory

        return SharedMemory(f"{where['token']}-shared", create=True, size=4096)

    try:
        named()
    except BaseException as refusal:
        note(f"named memory: {type(refusal).__name__}: {refusal}")
    return report()
