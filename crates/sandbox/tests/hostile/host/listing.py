def solve(where):
    for path in ("/root", "/home", "/etc", "/proc", "/sys", "/var", "/boot", "/mnt", "/media", "/run", "/srv", "/opt", where["directory"]):
        def listing():
            names = os.listdir(path)
            if not names:
                raise OSError("empty")
            return names[:4]

        attempt(f"listing {path}", listing)
    return report()
