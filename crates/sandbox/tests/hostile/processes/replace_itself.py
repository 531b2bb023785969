# exec keeps the process number: it leaves the harness behind and keeps the channel.
def solve(where):
    import sys

    attempt("execv of a shell", lambda: os.execv("/bin/sh", ["sh", "-c", "echo BREACH: replaced by a shell"]))
    attempt("execv of echo", lambda: os.execv("/bin/echo", ["echo", "BREACH: replaced by echo"]))
    attempt("execv of python", lambda: os.execv(sys.executable or "/usr/bin/python3", ["python3", "-c", "print('BREACH: replaced by python')"]))
    attempt("the loader", lambda: os.execv("/lib64/ld-linux-x86-64.so.2", ["ld", "/bin/echo", "BREACH: replaced through the loader"]))
    return report()
