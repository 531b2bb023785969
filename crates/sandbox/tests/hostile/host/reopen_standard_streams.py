# Opening a stream anew by its name can give more rights than the stream itself had.
def solve(where):
    for number in range(4):
        for base in ("/proc/self/fd", "/dev/fd"):
            try:
                other = os.open(f"{base}/{number}", os.O_RDONLY | os.O_NONBLOCK)
                target = os.readlink(f"{base}/{number}")
                note(f"{base}/{number} ({target}) opened anew")
                if target.startswith("/") and target != "/dev/null":
                    breach(f"{base}/{number} is the host's {target}")
                os.close(other)
            except OSError as refusal:
                note(f"{base}/{number}: {refusal}")
    return report()
