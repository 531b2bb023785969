# Rules about opening files say nothing of their modes and times: the owner may change those by name alone.
def solve(where):
    for path in (where["canary"], where["directory"], "/etc/passwd", "/usr", os.__file__):
        attempt(f"chmod of {path}", lambda: os.chmod(path, os.stat(path).st_mode & 0o7777))
        attempt(f"utime of {path}", lambda: os.utime(path))
        attempt(f"chown of {path}", lambda: os.chown(path, os.getuid(), -1))
        attempt(f"fchmod of {path}", lambda: os.fchmod(os.open(path, os.O_RDONLY), os.stat(path).st_mode & 0o7777))
        attempt(f"setxattr of {path}", lambda: os.setxattr(path, "user.greenroom", b"x"))
        attempt(f"listing attributes of {path}", lambda: os.listxattr(path) or (_ for _ in ()).throw(OSError("none")))
    return report()
