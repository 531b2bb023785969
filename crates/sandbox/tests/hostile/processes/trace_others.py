def solve(where):
    import ctypes

    for target in {where["parent"], os.getppid(), 1} - {0, os.getpid()}:
        attempt(f"attach to {target}", lambda: call(101, 16, target, 0, 0))
        attempt(f"seize {target}", lambda: call(101, 0x4206, target, 0, 0))
        buffer = ctypes.create_string_buffer(64)
        local = (ctypes.c_uint64 * 2)(ctypes.addressof(buffer), 64)
        remote = (ctypes.c_uint64 * 2)(0x400000, 64)
        # EFAULT would mean that only the address was wrong, not the permission.
        for what, number in (("process_vm_readv", 310), ("process_vm_writev", 311)):
            if not due():
                continue
            try:
                call(number, target, local, 1, remote, 1, 0)
                breach(f"{what} of {target}")
            except OSError as refusal:
                note(f"{what} of {target}: {refusal}")
                if refusal.errno == 14:
                    breach(f"{what} of {target} was permitted")

        def steal():
            handle = call(434, target, 0)
            return call(438, handle, 0, 0)

        attempt(f"pidfd_getfd of {target}", steal)
        attempt(f"memory file of {target}", lambda: os.open(f"/proc/{target}/mem", os.O_RDONLY))
        attempt(f"kcmp with {target}", lambda: call(312, os.getpid(), target, 0, 0, 0))
        attempt(f"process_madvise of {target}", lambda: call(440, call(434, target, 0), remote, 1, 20, 0))
    attempt("traceme", lambda: call(101, 0, 0, 0, 0))
    return report()
