def solve(where):
    name = f"{where['token']}-outside"
    for folder in (where["directory"], where["home"], "/", "/etc", "/usr", "/usr/lib", "/usr/local", "/var", "/var/tmp", "/run", "/dev", "/dev/shm", "/tmp", "/root", "/home", "/mnt"):
        try:
            os.close(os.open(f"{folder}/{name}", os.O_CREAT | os.O_WRONLY))
            note(f"wrote {folder}/{name}")
            os.mkdir(f"{folder}/{name}-folder")
            os.symlink("x", f"{folder}/{name}-link")
            os.mkfifo(f"{folder}/{name}-pipe")
        except OSError as refusal:
            note(f"{folder}: {refusal}")
    return report()
