# Settings of the interpreter itself, and hooks that would meet whoever comes next.
def solve(where):
    import codecs
    import faulthandler
    import gc
    import linecache
    import sys
    import warnings

    sys.setswitchinterval(5)
    sys.setrecursionlimit(99)
    sys.setdlopenflags(1)
    sys.set_int_max_str_digits(0)
    sys.setprofile(lambda *ignored: None)
    sys.excepthook = sys.unraisablehook = sys.displayhook = sys.breakpointhook = lambda *ignored: None
    sys.dont_write_bytecode = False
    sys.addaudithook(lambda *ignored: None)
    gc.unfreeze()
    gc.set_threshold(1, 1, 1)
    gc.callbacks.append(lambda *ignored: None)
    codecs.register_error("strict", lambda problem: ("", problem.end))
    faulthandler.enable()
    faulthandler.dump_traceback_later(0.3, repeat=True)
    linecache.cache["solution.py"] = (1, None, ["left\n"], "solution.py")
    warnings.simplefilter("error")
    return report()
