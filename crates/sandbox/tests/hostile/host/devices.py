def solve(where):
    import stat

    allowed = {"/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/dev/full"}
    for name in ("mem", "kmem", "port", "kmsg", "tty", "console", "tty0", "ptmx", "pts/ptmx", "vda", "sda", "loop0", "loop-control", "fuse", "kvm", "vsock", "vhost-vsock", "net/tun",
                 "userfaultfd", "uinput", "hpet", "rtc", "random", "cpu/0/msr", "mapper/control", "btrfs-control"):
        if f"/dev/{name}" in allowed:
            continue
        attempt(f"opening /dev/{name}", lambda: os.open(f"/dev/{name}", os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY))
    for folder in (".", "/tmp"):
        attempt(f"a device node in {folder}", lambda: os.mknod(f"{folder}/disk", stat.S_IFBLK | 0o600, os.makedev(254, 0)))
        attempt(f"a memory node in {folder}", lambda: os.mknod(f"{folder}/mem", stat.S_IFCHR | 0o600, os.makedev(1, 1)))
    return report()
