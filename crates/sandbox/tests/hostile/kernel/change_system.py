def solve(where):
    for path in ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/self/oom_score_adj", "/proc/self/uid_map", "/proc/self/setgroups", "/sys/fs/cgroup/cgroup.procs",
                 "/proc/self/mem", "/proc/self/coredump_filter", "/proc/self/timerslack_ns", "/proc/self/clear_refs", "/sys/kernel/uevent_helper", "/proc/1/oom_score_adj", "/proc/sys/vm/overcommit_memory"):
        attempt(f"opening {path} for writing", lambda: os.open(path, os.O_WRONLY))
    return report()
