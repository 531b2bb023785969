# SIGURG and 0 ask the same permission as SIGKILL and hurt nobody if it is given.
def solve(where):
    import ctypes
    import signal

    targets = {"everybody": -1, "the parent": os.getppid(), "the judge": where["parent"], "init": 1, "the group": -os.getpgrp()}
    for name, target in targets.items():
        if target in (0, os.getpid()) or (name == "init" and os.getpid() == 1):
            continue
        for number in (0, signal.SIGURG):
            attempt(f"kill of {name} with {int(number)}", lambda: os.kill(target, number))
        if target > 0:
            attempt(f"tkill of {name}", lambda: call(200, target, int(signal.SIGURG)))
            attempt(f"tgkill of {name}", lambda: call(234, target, target, int(signal.SIGURG)))
            information = (ctypes.c_int * 32)(int(signal.SIGURG), 0, -1)
            attempt(f"rt_sigqueueinfo of {name}", lambda: call(129, target, int(signal.SIGURG), information))
            attempt(f"rt_tgsigqueueinfo of {name}", lambda: call(297, target, target, int(signal.SIGURG), information))

            def by_descriptor():
                handle = call(434, target, 0)
                return call(424, handle, int(signal.SIGURG), None, 0)

            attempt(f"pidfd_send_signal to {name}", by_descriptor)
    return report()
