def solve(where):
    import sys

    note(f"sys.argv {sys.argv}, orig_argv {getattr(sys, 'orig_argv', None)}, path {sys.path}, executable {sys.executable}, cwd {os.getcwd()}")
    # Where the interpreter lives cannot be hidden from it.
    own = os.path.dirname(os.path.dirname(sys.executable or "/usr/bin/python3"))
    for text in [*sys.argv, *getattr(sys, "orig_argv", []), *sys.path, os.getcwd()]:
        if where["directory"] in text or where["home"] != "/" and text.startswith(where["home"] + "/") and not text.startswith(own):
            breach(f"a path of the host: {text}")
    try:
        note(f"cmdline {readable('/proc/self/cmdline')}")
    except OSError as refusal:
        note(f"cmdline: {refusal}")
    return report()
