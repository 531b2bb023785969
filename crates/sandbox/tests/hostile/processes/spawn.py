def solve(where):
    import subprocess
    import sys

    attempt("posix_spawn", lambda: os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0))
    attempt("posix_spawn of python", lambda: os.waitpid(os.posix_spawn(sys.executable or "/usr/bin/python3", ["x", "-c", "0"], {}), 0))
    attempt("subprocess", lambda: subprocess.run(["/bin/sh", "-c", "echo BREACH: a shell"], timeout=5))
    attempt("popen", lambda: os.popen("id").read() or (_ for _ in ()).throw(OSError("nothing came")))

    def system():
        status = os.system("true")
        if status != 0:
            raise OSError(f"status {status}")
        return status

    attempt("system", system)
    return report()
