# Memory that the parent shares with all its children would carry a letter to the next run.
def solve(where):
    try:
        maps = open("/proc/self/maps").read()
    except OSError as refusal:
        note(f"maps: {refusal}")
        return report()
    for line in maps.splitlines():
        if line.split()[1].endswith("s") and "w" in line.split()[1]:
            breach(f"shared writable memory: {line}")
    return report()
