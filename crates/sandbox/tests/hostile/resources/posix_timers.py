# Timers with a signal each live in the kernel, and their number is limited for the user as a whole: a neighbour would go without.
def solve(where):
    import ctypes

    made = 0
    identifier = ctypes.c_int()
    while made < 20_000:
        try:
            call(222, 1, 0, ctypes.byref(identifier))
        except OSError as refusal:
            note(f"after {made}: {refusal}")
            break
        made += 1
    if made > 1000:
        breach(f"{made} timers")
    return report()
