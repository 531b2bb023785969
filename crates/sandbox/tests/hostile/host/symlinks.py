def solve(where):
    for folder in (".", "/tmp"):
        for number, target in enumerate((where["canary"], "/etc/shadow", "/proc/1/root" + where["canary"], "/proc/self/root" + where["canary"], "/proc/self/cwd/../../../.." + where["canary"])):
            link = f"{folder}/link{number}"
            try:
                os.symlink(target, link)
            except OSError as refusal:
                note(f"symlink: {refusal}")
                continue
            attempt(f"reading {target} through a symlink in {folder}", lambda: readable(link)[:32])
            attempt(f"appending to {target} through a symlink in {folder}", lambda: os.write(os.open(link, os.O_WRONLY | os.O_APPEND), b"x"))
    return report()
