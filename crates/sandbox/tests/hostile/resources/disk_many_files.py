def solve(where):
    made = 0
    for folder in (".", "/tmp", "/dev/shm", "/var/tmp"):
        try:
            for number in range(20_000):
                os.close(os.open(f"{folder}/{where['token']}-{number}", os.O_CREAT | os.O_WRONLY))
                made += 1
        except OSError as refusal:
            note(f"{folder}: {refusal} after {made}")
    if made > 8_192:
        breach(f"made {made} files")
    return report()
