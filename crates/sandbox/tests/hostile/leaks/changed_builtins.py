def solve(where):
    import builtins
    import sys

    for name in ("len", "sum", "print", "range", "sorted", "open"):
        setattr(builtins, name, lambda *ignored, **also: "BREACH: a builtin of an earlier run")
    sys.modules["json"] = sys.modules["math"] = None
    sys.modules["left"] = sys
    sys.path.insert(0, "/tmp/left")
    sys.setrecursionlimit(60)
    sys.meta_path.clear()
    return report()
