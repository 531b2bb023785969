# A busy loop that first asks to be preferred to the judge itself.
def solve(where):
    for what, ask in (
        ("nice -20", lambda: os.setpriority(os.PRIO_PROCESS, 0, -20)),
        ("real-time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))),
        ("round robin", lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))),
    ):
        attempt(what, ask)
    while True:
        pass
