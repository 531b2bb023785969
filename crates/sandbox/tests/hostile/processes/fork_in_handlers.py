# Forks where nobody looks for them: when the program ends, when an object dies, in a signal handler, in another thread, around another fork.
import atexit
import signal
import threading


def fork(place):
    if not due():
        return
    try:
        child = os.fork()
    except OSError as refusal:
        note(f"{place}: {refusal}")
        return
    if child == 0:
        breach(f"a child from {place}")
        while True:
            signal.pause()
    breach(f"{place} forked")


class Last:
    def __del__(self):
        fork("a destructor")


def solve(where):
    signal.signal(signal.SIGALRM, lambda *ignored: fork("a handler"))
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    signal.pause()
    thread = threading.Thread(target=fork, args=("a thread",))
    thread.start()
    thread.join()
    os.register_at_fork(before=lambda: fork("a hook"))
    last = Last()
    del last
    atexit.register(fork, "the end")
    atexit._run_exitfuncs()
    return report()
