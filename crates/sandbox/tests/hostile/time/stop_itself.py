def solve(where):
    import signal

    for send in (lambda: os.kill(os.getpid(), signal.SIGSTOP), lambda: signal.raise_signal(signal.SIGSTOP),
                 lambda: signal.raise_signal(signal.SIGTSTP), lambda: signal.raise_signal(signal.SIGTTIN)):
        try:
            send()
        except OSError as refusal:
            note(f"stop: {refusal}")
    return "went on"
