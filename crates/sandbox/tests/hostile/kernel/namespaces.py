def solve(where):
    for flag, name in {0x10000000: "user", 0x20000: "mount", 0x40000000: "net", 0x20000000: "pid", 0x8000000: "ipc", 0x4000000: "uts", 0x2000000: "cgroup", 0x80: "time"}.items():
        attempt(f"unshare {name}", lambda: call(272, flag))
    for name in ("user", "mnt", "net", "pid", "ipc", "uts"):
        for process in (1, where["parent"], os.getppid() or 1):
            def enter():
                return call(308, os.open(f"/proc/{process}/ns/{name}", os.O_RDONLY), 0)

            attempt(f"entering the {name} namespace of {process}", enter)
    return report()
