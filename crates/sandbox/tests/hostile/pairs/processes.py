def solve(where):
    me = os.getpid()
    for process in range(1, 65_536 if me < 65_536 else me + 100):
        if process in (me, os.getppid()):
            continue
        try:
            os.kill(process, 0)
            breach(f"process {process} can be seen and signalled")
            break
        except PermissionError:
            pass
        except ProcessLookupError:
            pass
    visible = 0
    try:
        visible = len([name for name in os.listdir("/proc") if name.isdigit() and int(name) not in (me, 1)])
    except OSError as refusal:
        note(f"/proc: {refusal}")
    if visible:
        breach(f"{visible} processes are listed in /proc")
    return report()
