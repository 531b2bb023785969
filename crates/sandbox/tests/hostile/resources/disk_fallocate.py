def solve(where):
    for folder in (".", "/tmp", "/dev/shm"):
        def reserve():
            file = os.open(f"{folder}/{where['token']}-reserve", os.O_CREAT | os.O_RDWR)
            os.posix_fallocate(file, 0, 4 << 30)
            return "4 GiB"

        attempt(f"reserve in {folder}", reserve)
    return report()
