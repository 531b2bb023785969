def solve(where):
    import ctypes
    import signal

    def forked(what, number, *arguments):
        def go():
            child = call(number, *arguments)
            if child == 0:
                os._exit(0)
            os.waitpid(child, 0)
            return child

        attempt(what, go)

    forked("fork by number", 57)
    forked("clone", 56, int(signal.SIGCHLD), 0, 0, 0, 0)
    forked("clone with CLONE_PARENT", 56, 0x8000 | int(signal.SIGCHLD), 0, 0, 0, 0)
    forked("clone with new user namespace", 56, 0x10000000 | int(signal.SIGCHLD), 0, 0, 0, 0)
    forked("clone with new pid namespace", 56, 0x20000000 | int(signal.SIGCHLD), 0, 0, 0, 0)
    forked("clone untraced, upper half set", 56, (1 << 40) | int(signal.SIGCHLD), 0, 0, 0, 0)
    arguments = (ctypes.c_uint64 * 11)()
    arguments[4] = int(signal.SIGCHLD)
    forked("clone3", 435, arguments, ctypes.sizeof(arguments))
    arguments[0] = 0x8000
    arguments[4] = 0
    forked("clone3 with CLONE_PARENT", 435, arguments, ctypes.sizeof(arguments))
    return report()
