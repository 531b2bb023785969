def solve(where):
    for folder in (".", "/tmp", "/dev/shm", "/var/tmp", os.path.expanduser("~")):
        for name in (f"{where['token']}-left", "numpy.py", "json.py", "solution.py", "harness.py", "adapter.py", "sitecustomize.py"):
            try:
                with open(f"{folder}/{name}", "w") as file:
                    file.write("print('BREACH: a file of an earlier run was used')\n")
                os.chmod(f"{folder}/{name}", 0o777)
            except OSError as refusal:
                note(f"{folder}/{name}: {refusal}")
    return report()
