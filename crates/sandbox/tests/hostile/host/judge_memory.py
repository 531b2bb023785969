# Looks through everything this interpreter holds for what only the judge may know.
def solve(where):
    import gc
    import sys

    words = ("expected", "answer", "solution_py", "reference", where["variable"].lower())
    seen = 0
    for thing in gc.get_objects():
        seen += 1
        if type(thing) is dict:
            for key in list(thing):
                if isinstance(key, str) and key.lower() in words and "unittest" not in str(thing.get("__name__", "")) and isinstance(thing[key], (str, bytes, list)):
                    note(f"{key} = {str(thing[key])[:80]}")
    frame = sys._getframe()
    while frame:
        note(f"frame {frame.f_code.co_filename}:{frame.f_code.co_name} {sorted(frame.f_locals)[:12]}")
        for name, value in list(frame.f_locals.items()):
            if name in ("expected", "answer", "wanted", "reference"):
                breach(f"the frame above holds {name} = {str(value)[:80]}")
        frame = frame.f_back
    note(f"{seen} objects")
    return report()
