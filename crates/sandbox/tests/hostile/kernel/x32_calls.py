# The x32 table shares the architecture of the 64-bit one; only bit 30 of the number tells them apart.
def solve(where):
    attempt("x32 getpid", lambda: call(0x40000000 | 39))
    attempt("x32 fork", lambda: call(0x40000000 | 57) or os._exit(0))
    attempt("x32 execve", lambda: call(0x40000000 | 520, b"/bin/true\0", 0, 0))
    attempt("x32 ptrace", lambda: call(0x40000000 | 521, 0, 0, 0, 0))
    return report()
