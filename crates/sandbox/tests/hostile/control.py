# The honest program that runs between all others. It answers, and describes its surroundings; both must always be the same.
import gc
import locale
import os
import resource
import signal
import sys
import threading

import numpy

# Processes are counted for the user as a whole; address space and data are limited beyond what each interpreter holds by itself.
UNSTEADY = (resource.RLIMIT_NPROC, resource.RLIMIT_AS, resource.RLIMIT_DATA)


def listed(folder):
    try:
        return sorted(os.listdir(folder))
    except OSError as refusal:
        return str(refusal)


def solve(where):
    number = where["number"]
    matrix = numpy.arange(16, dtype=float).reshape(4, 4) + numpy.eye(4) * 7
    answer = round(float(numpy.linalg.det(matrix)), 3)
    folders = {folder: listed(folder) for folder in (".", "/tmp")}
    mask = os.umask(0)
    os.umask(mask)
    opened = []
    for descriptor in range(256):
        try:
            os.fstat(descriptor)
            opened.append(descriptor)
        except OSError:
            pass
    surroundings = {
        "environment": sorted(os.environ.items()),
        "folders": str(folders),
        "mask": mask,
        "limits": str([resource.getrlimit(kind) for kind in range(10) if kind not in UNSTEADY]),
        "modules": sorted(sys.modules),
        "path": sys.path,
        "builtins": str(sorted((name, type(thing).__name__) for name, thing in vars(sys.modules["builtins"]).items())),
        "threads": threading.active_count(),
        "signals": str([str(signal.getsignal(each)) for each in range(1, 32) if each not in (9, 19)]),
        "blocked": str(signal.pthread_sigmask(signal.SIG_BLOCK, [])),
        "numpy": str((numpy.geterr(), numpy.get_printoptions()["precision"], numpy.sum([1, 2]))),
        "recursion": sys.getrecursionlimit(),
        "collector": str((gc.isenabled(), gc.get_threshold())),
        "locale": str(locale.setlocale(locale.LC_ALL)),
        "users": str((os.getresuid(), os.getresgid(), os.getgroups())),
        "leader": (os.getpid() == os.getpgrp(), os.getpid() == os.getsid(0)),
        "descriptors": opened,
        "processors": len(os.sched_getaffinity(0)),
    }
    return (number * number + 1, answer, surroundings)
