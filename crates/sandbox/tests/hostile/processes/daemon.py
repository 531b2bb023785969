def solve(where):
    import time

    def double_fork():
        child = os.fork()
        if child == 0:
            os.setsid()
            if os.fork():
                os._exit(0)
            os.chdir("/")
            time.sleep(20)
            os._exit(0)
        return os.waitpid(child, 0)

    attempt("a daemon by double fork", double_fork)
    return report()
