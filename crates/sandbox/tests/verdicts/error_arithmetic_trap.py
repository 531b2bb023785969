import signal


def solve(number):
    signal.raise_signal(signal.SIGFPE)
    signal.pause()
