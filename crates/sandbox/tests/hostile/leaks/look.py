# Runs after each program of this folder in the same warm interpreter and looks for what it left.
def solve(where):
    import glob
    import sys

    for folder in (".", "/tmp", "/dev/shm", "/var/tmp", "/dev/mqueue", os.path.expanduser("~")):
        for path in glob.glob(f"{glob.escape(folder)}/*"):
            if where["token"] in path or os.path.basename(path) in ("numpy.py", "json.py", "harness.py", "adapter.py", "sitecustomize.py"):
                breach(f"{path} was left")
    for name in list(os.environ):
        if "LEFT" in name:
            breach(f"variable {name} was left")
    if any("left" in str(path) for path in sys.path) or "left" in sys.modules:
        breach("a module path was left")
    attempt("an old segment", lambda: call(29, 0x6C656674, 0, 0))
    attempt("an old queue", lambda: call(68, 0x6C656674, 0))
    attempt("an old semaphore", lambda: call(64, 0x6C656674, 0, 0))
    attempt("an old key", lambda: call(249, b"user\0", b"left\0", 0, 0))
    attempt("an old message queue", lambda: call(240, f"{where['token']}\0".encode(), 0, 0, 0))
    if (lambda: 7)() + 1 != 8 or 1000 // 8 != 125 or sum([1, 2, 3]) != 6 or len("four") != 4:
        breach("arithmetic was changed")
    import numpy

    if float(numpy.sum(numpy.ones(3))) != 3.0 or float(numpy.pi) < 3.14 or numpy.geterr()["divide"] != "warn" or numpy.zeros(2).tolist() != [0.0, 0.0]:
        breach("numpy was changed")
    import fcntl

    try:
        with open(os.__file__, "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        breach("a lock was left")
    except OSError as refusal:
        note(f"lock: {refusal}")
    return report()
