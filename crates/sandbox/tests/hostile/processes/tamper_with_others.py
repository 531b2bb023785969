# What the same user may change in another of its processes without any signal: limits, priority, processors.
def solve(where):
    import ctypes
    import resource
    import time

    for target in {where["parent"], os.getppid(), 1} - {0, os.getpid()}:
        attempt(f"limits of {target}", lambda: resource.prlimit(target, resource.RLIMIT_NOFILE))
        old = (ctypes.c_uint64 * 2)()
        attempt(f"limits of {target} by number", lambda: call(302, target, 7, None, old))
        attempt(f"processors of {target}", lambda: os.sched_setaffinity(target, {0}))
        attempt(f"priority of {target}", lambda: os.setpriority(os.PRIO_PROCESS, target, 19))
        attempt(f"scheduler of {target}", lambda: os.sched_setscheduler(target, os.SCHED_IDLE, os.sched_param(0)))
        attempt(f"scheduler of {target} read", lambda: call(315, target, (ctypes.c_char * 64)(), 64, 0))
        attempt(f"disk priority of {target}", lambda: call(251, 1, target, (3 << 13)))
        attempt(f"pages of {target}", lambda: call(256, target, 64, (ctypes.c_uint64 * 1)(1), (ctypes.c_uint64 * 1)(1)))
        attempt(f"group of {target}", lambda: os.setpgid(target, 0))
        attempt(f"session of {target}", lambda: os.getsid(target))
        attempt(f"group of {target} read", lambda: os.getpgid(target))
        attempt(f"processors of {target} read", lambda: os.sched_getaffinity(target))
        attempt(f"clock of {target}", lambda: time.clock_gettime(~target << 3 | 2))
        attempt(f"robust list of {target}", lambda: call(274, target, (ctypes.c_uint64 * 1)(), (ctypes.c_uint64 * 1)()))
    attempt("priority of all my user's processes", lambda: os.setpriority(os.PRIO_USER, os.getuid(), 19))
    attempt("disk priority of all my user's processes", lambda: call(251, 3, os.getuid(), (3 << 13)))
    return report()
