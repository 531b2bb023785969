def solve(where):
    import resource

    attempt("no longer no_new_privs", lambda: call(157, 38, 0, 0, 0, 0))
    attempt("subreaper", lambda: call(157, 36, 1, 0, 0, 0))
    attempt("dumpable again", lambda: call(157, 4, 1, 0, 0, 0))
    attempt("machine check policy", lambda: call(157, 33, 1, 1, 0, 0))
    attempt("address of the heap", lambda: call(157, 35, 1, 4096, 0, 0))
    attempt("an ambient capability", lambda: call(157, 47, 2, 21, 0, 0))
    attempt("keep capabilities", lambda: call(157, 8, 1, 0, 0, 0))
    for name in ("RLIMIT_NOFILE", "RLIMIT_DATA", "RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NPROC", "RLIMIT_CORE"):
        kind = getattr(resource, name)
        try:
            soft, hard = resource.getrlimit(kind)
        except OSError as refusal:
            note(f"{name}: {refusal}")
            continue
        if hard == resource.RLIM_INFINITY:
            note(f"{name} is unlimited")
            continue
        attempt(f"{name} raised", lambda: resource.setrlimit(kind, (hard + 1, hard + 1)))
    if hasattr(os, "setuid") and os.getuid() != 0:
        attempt("becoming root", lambda: os.setuid(0))
    attempt("another user", lambda: os.setuid(12345))
    attempt("another group", lambda: os.setgid(12345))
    attempt("other groups", lambda: os.setgroups([0, 1, 2]))
    return report()
