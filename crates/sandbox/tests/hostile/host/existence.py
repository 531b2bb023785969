# Names and sizes are data too: stat needs no permission to read.
def solve(where):
    for path in (where["canary"], where["directory"], "/etc/shadow", "/root/.bashrc", "/home", f"/proc/{where['parent']}"):
        for what, look in (("stat", os.stat), ("lstat", os.lstat), ("readlink", os.readlink), ("statvfs", os.statvfs)):
            try:
                look(path)
                print(f"known gap: {what} of {path}", flush=True)
            except OSError as refusal:
                note(f"{what} of {path}: {refusal}")
    return report()
