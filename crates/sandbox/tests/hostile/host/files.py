def solve(where):
    for path in (
        where["canary"], "/etc/shadow", "/etc/passwd", "/etc/hostname", "/etc/machine-id", "/root/.bashrc", "/root/.profile", "/root/.ssh/id_rsa",
        "/var/lib/dpkg/status", "/var/log/dpkg.log", "/proc/1/environ", "/proc/1/cmdline", "/proc/cmdline", "/proc/kallsyms", "/proc/kmsg", "/proc/kcore",
        "/proc/mounts", "/proc/net/tcp", "/proc/sysvipc/shm", "/proc/keys", "/sys/kernel/notes", "/sys/class/dmi/id/product_name", "/sys/class/net/lo/address",
        "/dev/mem", "/dev/kmem", "/dev/port", "/dev/sda", "/dev/vda", "/dev/kmsg", "/boot/config", "/.dockerenv", "/etc/ssh/sshd_config",
    ):
        attempt(f"reading {path}", lambda: readable(path)[:32])
    return report()
