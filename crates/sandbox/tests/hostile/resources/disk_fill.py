def solve(where):
    written = 0
    for folder in (".", "/tmp", "/dev/shm", "/var/tmp", where["directory"]):
        try:
            with open(f"{folder}/{where['token']}-fill", "wb", buffering=0) as file:
                for _ in range(2048):
                    written += file.write(b"x" * (1 << 20))
        except OSError as refusal:
            note(f"{folder}: {refusal} after {written >> 20} MiB")
    if written > 256 << 20:
        breach(f"wrote {written >> 20} MiB of files")
    return report()
