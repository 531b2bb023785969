def solve(where):
    import ctypes
    import gc
    import locale
    import resource
    import signal

    os.environ["LEFT"] = "x"
    os.environ["PYTHONPATH"] = "/tmp/left"
    ctypes.CDLL(None).setenv(b"LEFT_TOO", b"x", 1)
    os.umask(0)
    for change in (
        lambda: os.chdir("/tmp"), lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16)), lambda: resource.setrlimit(resource.RLIMIT_CPU, (1, 1)),
        lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)), lambda: resource.setrlimit(resource.RLIMIT_NPROC, (0, 0)), lambda: os.nice(19), lambda: os.setsid(),
        lambda: os.setpgid(0, 0), lambda: os.sched_setaffinity(0, {0}), lambda: locale.setlocale(locale.LC_ALL, "C"), lambda: gc.disable(), lambda: gc.freeze(),
        lambda: signal.signal(signal.SIGINT, signal.SIG_IGN), lambda: signal.alarm(1), lambda: signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65)),
    ):
        try:
            change()
        except (OSError, ValueError, locale.Error) as refusal:
            note(f"{refusal}")
    return report()
