def solve(where):
    for target in (where["canary"], "/etc/passwd", "/etc/shadow"):
        for folder in (".", "/tmp", "/dev/shm"):
            attempt(f"hard link to {target} in {folder}", lambda: os.link(target, f"{folder}/{where['token']}-hard"))
    attempt("renaming the canary", lambda: os.rename(where["canary"], where["canary"] + ".moved"))
    attempt("deleting the canary", lambda: os.unlink(where["canary"]))
    attempt("truncating the canary", lambda: os.truncate(where["canary"], 0))
    attempt("mode of the canary", lambda: os.chmod(where["canary"], 0o777))
    attempt("times of the canary", lambda: os.utime(where["canary"]))
    attempt("attributes of the canary", lambda: os.setxattr(where["canary"], "user.x", b"x"))
    return report()
