# Signals as fast as the kernel gives them, each handled by Python, so that no line of the program gets far.
def solve(where):
    import signal

    count = [0]

    def handle(*ignored):
        count[0] += 1

    for timer, number in ((signal.ITIMER_REAL, signal.SIGALRM), (signal.ITIMER_PROF, signal.SIGPROF), (signal.ITIMER_VIRTUAL, signal.SIGVTALRM)):
        signal.signal(number, handle)
        signal.siginterrupt(number, True)
        signal.setitimer(timer, 1e-6, 1e-6)
    while count[0] < 1 << 40:
        pass
