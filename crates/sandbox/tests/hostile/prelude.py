# Stands before every Python program of this suite: how a program says what it managed to do.
# `where` names what lies outside the box (ports, paths, process numbers), never a secret; see the runner.
import os

# A forbidden call ends the run, so the runner starts a program again with the number of the attempt that comes next.
BEGIN = 0
FOUND = []
COUNTED = 0


def due():
    """Counts an attempt, and says whether its turn has come."""
    global COUNTED
    COUNTED += 1
    if COUNTED > BEGIN:
        os.write(1, f"attempt {COUNTED}\n".encode())
        return True
    return False


def note(what):
    """Leaves a trace of an attempt that was refused, so that a reader can see it was really made."""
    try:
        os.write(1, f"tried: {what}\n".encode())
    except OSError:
        pass


def breach(what):
    """Says that something got through; the runner looks for the word in all that leaves the box."""
    FOUND.append(f"BREACH: {what}")
    for stream in (1, 2):
        try:
            os.write(stream, f"BREACH: {what}\n".encode())
        except OSError:
            pass


def attempt(what, action):
    """Runs `action`; unless it is refused, that is a breach."""
    if not due():
        return None
    try:
        result = action()
    except BaseException as refusal:
        note(f"{what}: {type(refusal).__name__}: {refusal}")
        return None
    breach(f"{what} gave {str(result)[:200]}")
    return result


def call(number, *arguments):
    """A system call by its x86-64 number; raises OSError when the kernel refuses."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    wide = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result = library.syscall(ctypes.c_long(number), *wide)
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def machine_code(code):
    """Runs bytes as a function that returns a long."""
    import ctypes
    import mmap

    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return ctypes.CFUNCTYPE(ctypes.c_long)(address)()


def readable(path):
    """Raises unless something can be read from `path`."""
    with open(path, "rb") as file:
        text = file.read(4096)
    if not text:
        raise OSError("empty")
    return text


def report():
    return "\n".join(FOUND) or "nothing got through"


