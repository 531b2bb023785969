# The arguments are empty on purpose: a kernel that would serve the call answers EINVAL, EFAULT or EBADF, a filter EPERM or ENOSYS.
def solve(where):
    import ctypes

    refused = {1, 38, 13}  # EPERM, ENOSYS, EACCES
    calls = {
        "io_uring_setup": (425, 1, (ctypes.c_char * 120)()), "io_uring_enter": (426, -1, 0, 0, 0, 0, 0), "io_uring_register": (427, -1, 0, 0, 0),
        "bpf": (321, 0, 0, 0), "perf_event_open": (298, 0, 0, -1, -1, 0), "userfaultfd": (323, 0), "userfaultfd user mode": (323, 1),
        "add_key": (248, b"user\0", b"x\0", b"y", 1, -3), "request_key": (249, b"user\0", b"x\0", 0, -3), "keyctl": (250, 0, -3, 0, 0, 0), "keyctl join": (250, 1, 0, 0, 0, 0),
        "mount": (165, b"none\0", b"/tmp\0", b"tmpfs\0", 0, 0), "umount2": (166, b"/tmp\0", 2), "pivot_root": (155, b".\0", b".\0"),
        "chroot": (161, b"/tmp\0"), "swapon": (167, b"/nothing\0", 0), "init_module": (175, 0, 0, b"\0"), "finit_module": (313, -1, b"\0", 0), "delete_module": (176, b"nothing\0", 0),
        "kexec_load": (246, 0, 0, 0, 0), "kexec_file_load": (320, -1, -1, 0, 0, 0), "reboot": (169, 0, 0, 0, 0), "acct": (163, b"/tmp/x\0"),
        "sethostname": (170, b"x", 1), "setdomainname": (171, b"x", 1), "iopl": (172, 3), "ioperm": (173, 0x70, 1, 1), "modify_ldt": (154, 0, 0, 0),
        "unshare user": (272, 0x10000000), "unshare mount": (272, 0x20000), "unshare net": (272, 0x40000000), "unshare time": (272, 0x80), "setns": (308, -1, 0),
        "fsopen": (430, b"tmpfs\0", 0), "fsconfig": (431, -1, 0, 0, 0, 0), "fsmount": (432, -1, 0, 0), "open_tree": (428, -100, b"/\0", 1), "move_mount": (429, -1, b"\0", -1, b"\0", 0),
        "mount_setattr": (442, -1, b"\0", 0, 0, 0), "fanotify_init": (300, 0, 0), "open_by_handle_at": (304, -1, 0, 0), "lookup_dcookie": (212, 0, 0, 0),
        "adjtimex": (159, (ctypes.c_char * 256)()), "settimeofday": (164, 0, 0), "ptrace": (101, 0x4206, -1, 0, 0), "process_vm_readv": (310, -1, 0, 0, 0, 0, 0), "process_vm_writev": (311, -1, 0, 0, 0, 0, 0),
        "pidfd_open": (434, -1, 0), "pidfd_getfd": (438, -1, 0, 0), "kcmp": (312, -1, -1, 0, 0, 0), "process_madvise": (440, -1, 0, 0, 0, 0), "move_pages": (279, 0, 0, 0, 0, 0, 0), "migrate_pages": (256, -1, 0, 0, 0),
        "mbind": (237, 0, 0, 0, 0, 0, 0), "set_mempolicy": (238, 99, 0, 0), "vmsplice": (278, -1, 0, 0, 0), "name_to_handle_at": (303, -1, 0, 0, 0, 0), "memfd_secret": (447, -1),
        "mq_open": (240, b"x\0", 0, 0, 0), "shmget": (29, 0, 0, 0), "semget": (64, 0, -1, 0), "msgget": (68, 1234567, 0), "mknod": (133, b"/nothing/x\0", 0o20600, 0x101),
        "quotactl_fd": (443, -1, 0, 0, 0), "landlock restrict": (446, -1, 0), "statmount": (457, 0, 0, 0, 0), "listmount": (458, 0, 0, 0, 0), "personality": (135, 0x0400000),
        "seccomp notify sizes": (317, 3, 0, (ctypes.c_char * 6)()), "nfsservctl": (180, 0, 0, 0), "uselib": (134, b"/nothing\0"), "_sysctl": (156, 0), "syslog": (103, 99, 0, 0),
        "vhangup": (153,), "setuid": (105, 12345), "capset": (126, 0, 0), "execveat": (322, -1, b"\0", 0, 0, 0x1000), "execve": (59, b"/nothing\0", 0, 0), "inotify_init1": (294, 0),
        "ioprio_set": (251, 1, 0, -1), "lsm_set_self_attr": (460, 0, 0, 0, 0), "map_shadow_stack": (453, 0, 0, 0), "cachestat": (451, -1, 0, 0, 0),
    }
    for name, (number, *arguments) in calls.items():
        if not due():
            continue
        try:
            result = call(number, *arguments)
            breach(f"{name} gave {result}")
        except OSError as refusal:
            note(f"{name}: {refusal}")
            if refusal.errno not in refused:
                breach(f"{name} reached the kernel: {refusal}")
    return report()
