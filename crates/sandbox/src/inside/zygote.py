"""Waits in the box with the modules imported, and makes a child for each run.

It is started by the launcher inside the outer namespaces, never runs a candidate's code and holds nothing worth reading. Each child is made ahead
of its run: it stands in process numbers of its own and in a directory that nobody has touched, gives up every right it has, and only then waits for
its descriptors and limits. The kernel's constants are written out, because there is no header to read them from.
"""

import sys

sys.path[:] = [entry for entry in sys.path if entry]

import _socket
import ctypes
import gc
import marshal
import os
import random
import resource
import struct
import types

MESSAGE = struct.Struct("<B7xqqq")
LIMITS = (
    resource.RLIMIT_AS,
    resource.RLIMIT_DATA,
    resource.RLIMIT_FSIZE,
    resource.RLIMIT_NOFILE,
    resource.RLIMIT_NPROC,
    resource.RLIMIT_CPU,
    resource.RLIMIT_CORE,
)
REQUEST = struct.Struct("<7Q")

SIGCHLD, SIGKILL = 17, 9
CLONE_NEWNS, CLONE_NEWPID, CLONE_PIDFD = 0x00020000, 0x20000000, 0x00001000
CLONE_CHILD_CLEARTID, CLONE_CHILD_SETTID = 0x00200000, 0x01000000
PR_SET_PDEATHSIG, PR_GET_TID_ADDRESS = 1, 40
POLLIN = 1
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME = 2, 4, 8, 1024
MNT_DETACH = 2
# The kernel gathers the pages of a range into one of its large ones (Linux 6.1).
MADV_COLLAPSE, LARGE_PAGE = 25, 2 << 20
SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER = 1, 8
SOL_SOCKET, SCM_RIGHTS, MSG_NOSIGNAL, MSG_CMSG_CLOEXEC = 1, 1, 0x4000, 0x40000000
# A child that has waited so long for its run uses the time; where runs follow each other closely, it would only keep the next one waiting.
PATIENCE_MS = 3
RUN_DIRECTORY, WORK_DIRECTORY = b"/box/tmp", b"/box/tmp/work"

# The calls keep the interpreter's lock: there is one thread, and a fork must not meet a half released one.
libc = ctypes.PyDLL(None, use_errno=True)
syscall = libc.syscall
syscall.restype = ctypes.c_long
syscall.argtypes = [ctypes.c_long] * 7
# Looked up here, because a look-up in each child would touch many pages. So would each function of `os` that a child calls instead.
prctl, poll, setpgid, dup2, close = libc.prctl, libc.poll, libc.setpgid, libc.dup2, libc.close


def call(number, *arguments):
    """Makes a system call by its number; a failure is an `OSError`."""
    result = syscall(number, *arguments, *(0,) * (6 - len(arguments)))
    if result < 0:
        raise OSError(ctypes.get_errno(), "system call %d" % number)
    return result


def must(what, result):
    """Raises when a function of the C library failed."""
    if result != 0:
        raise OSError(ctypes.get_errno(), what)


class Heap:
    """The memory of the imported modules, kept in one range of addresses and gathered into large pages.

    A fork writes an entry for each page and the end of the child strikes it out again; for the small parts of a large page both go through at once. It
    saves a third of the cost of a child that does nothing (measured with numpy, Linux 6.18). Where the kernel or the interpreter cannot, nothing changes.
    """

    class Allocator(ctypes.Structure):
        """The interpreter's `PyObjectArenaAllocator`."""

        _fields_ = [(name, ctypes.c_void_p) for name in ("ctx", "alloc", "free")]

    def __init__(self):
        """Has the interpreter's next arenas taken from the end of the heap, instead of wherever there is room between the libraries."""
        self.given = self.Allocator()
        self.start = None
        self.ahead = iter(())
        try:
            api = ctypes.pythonapi
            api.PyObject_GetArenaAllocator(ctypes.byref(self.given))
            sbrk = ctypes.cast(libc.sbrk, ctypes.c_void_p).value
        except AttributeError:
            return
        # Called as `sbrk(ctx, size)`, which looks at the first alone: the size of an arena.
        arena = 1 << (20 if sys.version_info >= (3, 10) else 18)
        self.start = end_of_heap()
        api.PyObject_SetArenaAllocator(ctypes.byref(self.Allocator(arena, sbrk, self.given.free)))

    def close(self):
        """Has later arenas taken from where they came before. Those of the heap may be given back all the same."""
        if self.start is None:
            return
        ctypes.pythonapi.PyObject_SetArenaAllocator(ctypes.byref(self.given))
        self.ahead = iter(range(-(-self.start // LARGE_PAGE) * LARGE_PAGE, end_of_heap() - LARGE_PAGE + 1, LARGE_PAGE))

    def gather(self):
        """Gathers the next large page, which takes some milliseconds; all of them at the start would keep the first run waiting."""
        address = next(self.ahead, None)
        if address is not None:
            libc.madvise(ctypes.c_void_p(address), ctypes.c_size_t(LARGE_PAGE), MADV_COLLAPSE)


def end_of_heap():
    """Returns the address after the heap."""
    sbrk = libc.sbrk
    sbrk.restype, sbrk.argtypes = ctypes.c_void_p, [ctypes.c_long]
    return sbrk(0) or 0


class Directory:
    """The directory of the runs: a file system in memory, seen by this interpreter's children only.

    Most runs leave it as it was, and then the next one may have it. A namespace and a mount for each run cost a third of the run: the kernel waits for all
    of its readers before it takes a mount down.
    """

    def __init__(self):
        must("mount namespace", libc.unshare(CLONE_NEWNS))
        self.renew()

    def renew(self):
        flags = MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME
        must("mount", libc.mount(b"run", RUN_DIRECTORY, b"tmpfs", flags, b"size=16m,nr_inodes=1024,mode=0700"))
        os.mkdir(WORK_DIRECTORY, 0o700)
        os.chdir(WORK_DIRECTORY)
        self.untouched = self.state()

    def state(self):
        """Returns what any change leaves a mark in: the kernel sets the times of a directory, and nobody else can. `None` where nothing can be told."""
        try:
            held = os.statvfs(RUN_DIRECTORY)
            return (held.f_bfree, held.f_ffree, *map(described, (RUN_DIRECTORY, WORK_DIRECTORY)))
        except OSError:
            return None

    def refresh(self):
        """Puts an empty directory in the place of one that was touched. Nobody is in it: the last child and all in its namespace have been reaped."""
        state = self.state()
        if state is None or state != self.untouched:
            os.chdir("/")
            must("unmount", libc.umount2(RUN_DIRECTORY, MNT_DETACH))
            self.renew()


def described(path):
    """Returns all that the kernel says of a directory."""
    it = os.lstat(path)
    return (it.st_ino, it.st_mode, it.st_nlink, it.st_uid, it.st_gid, it.st_size, it.st_atime_ns, it.st_mtime_ns, it.st_ctime_ns)


class Zygote:
    """What the supervisor told at the start, ready for the children."""

    def __init__(self, parts):
        numbers = struct.unpack("<10q", parts[0])
        self.namespaces, self.control_number, self.ruleset, self.landlock = numbers[:4]
        self.clone, self.restrict_self, self.seccomp, self.close_range, self.capset, self.pidfd_open = numbers[4:]
        self.path, self.preload = (part.decode().split("\n") for part in parts[1:3])
        self.instructions = ctypes.create_string_buffer(parts[3], len(parts[3]))
        self.filter = ctypes.create_string_buffer(
            struct.pack("@HP", len(parts[3]) // 8, ctypes.addressof(self.instructions))
        )
        self.harness_source, self.examiner_source = parts[4], parts[5]
        # The kernel's structures for version 3: this process, and no capability at all.
        self.no_capabilities = ctypes.create_string_buffer(struct.pack("=Ii", 0x20080522, 0) + bytes(24))
        self.capability_head = ctypes.addressof(self.no_capabilities)
        self.pidfd = ctypes.c_int(-1)
        # What `poll` is asked about this process: whether it has ended.
        self.own_end = ctypes.create_string_buffer(struct.pack("=ihh", call(self.pidfd_open, os.getpid()), POLLIN, 0))

    def load(self):
        """Imports what the children will want."""
        self.heap = Heap()
        sys.path[:] = self.path
        for name in self.preload:
            optional(name)
        optional("numpy.random") if "numpy" in sys.modules else None
        harness = module("harness", compiled("harness", self.harness_source))
        module("examiner", compiled("examiner", self.examiner_source))
        for name in getattr(harness, "PRELOAD", ()):
            optional(name)
        # A stand-in for the harness, in tests of the box, has nothing to prepare.
        getattr(harness, "prepare", int)()
        forget_the_host()
        self.harness = harness
        self.rehearse = getattr(harness, "rehearse", int)
        del self.harness_source, self.examiner_source

    def versions(self):
        lines = ["python %d.%d.%d" % sys.version_info[:3]]
        for name in self.preload:
            version = getattr(sys.modules.get(name), "__version__", None)
            if version:
                lines.append("%s %s" % (name, version))
        return "\n".join(lines).encode()

    def serve(self):
        """Makes one child after another; each serves one run."""
        control = self.control
        flags = SIGCHLD | CLONE_PIDFD
        directory = None
        if self.namespaces:
            flags |= CLONE_NEWPID
            directory = Directory()
        # The C library remembers its thread number at an address that the kernel knows, so the kernel can put the child's there.
        address = ctypes.c_long(0)
        if prctl(PR_GET_TID_ADDRESS, ctypes.byref(address), 0, 0, 0) == 0 and address.value:
            flags |= CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID
        tid = address.value
        last = (tid, 0) if os.uname().machine == "x86_64" else (0, tid)
        pidfd = ctypes.addressof(self.pidfd)
        # What `poll` is asked about the next run: whether it waits already.
        self.request = ctypes.create_string_buffer(struct.pack("=ihh", control.fileno(), POLLIN, 0))
        gc.collect()
        gc.freeze()
        # Memory that is free but was touched would be copied with each child.
        trim = getattr(libc, "malloc_trim", None)
        if trim is not None:
            trim(0)
        self.heap.close()
        # The supervisor now looks how much memory is held, which is what does not count for a child.
        control.sendall(MESSAGE.pack(ord("R"), 0, 0, 0) + self.versions())
        while True:
            # The interpreter's own hooks around a fork are left out: they repair what other threads held, and there are none; `reseed` does the rest.
            self.reseed()
            if directory is not None:
                directory.refresh()
            child = syscall(self.clone, flags, 0, pidfd, *last, 0)
            if child == 0:
                self.child()
            if child < 0:
                control.sendall(MESSAGE.pack(ord("F"), -1, ctypes.get_errno(), 0))
                os._exit(1)
            descriptor = self.pidfd.value
            self.send(ord("P"), child, descriptor)
            os.close(descriptor)
            _, status, usage = os.wait4(child, 0)
            cpu = int((usage.ru_utime + usage.ru_stime) * 1e6)
            control.sendall(MESSAGE.pack(ord("X"), status, cpu, usage.ru_maxrss))
            self.heap.gather()

    def send(self, kind, number, descriptor):
        rights = [(SOL_SOCKET, SCM_RIGHTS, struct.pack("@i", descriptor))]
        self.control.sendmsg([MESSAGE.pack(kind, number, 0, 0)], rights, MSG_NOSIGNAL)

    def child(self):
        """Runs one job in the child, and never returns."""
        try:
            self.enter_box()
            if poll(self.request, 1, PATIENCE_MS) == 0:
                self.rehearse()
            served = self.take_request()
        except OSError as problem:
            try:
                self.control.sendall(MESSAGE.pack(ord("F"), -1, problem.errno or 0, 0))
            finally:
                os._exit(1)
        except BaseException:
            os._exit(1)
        if served:
            self.harness.main(3)
        os._exit(0)

    def reseed(self):
        """Gives the next child randomness of its own. It is done before the fork, because there the pages need not be copied."""
        random.seed()
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            # A number is far cheaper to start from than the entropy that numpy would gather itself.
            numpy.random.seed(random.getrandbits(32))

    def enter_box(self):
        """Gives up what this process may do, for good."""
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
        if poll(self.own_end, 1, 0) != 0:
            # The parent ended before the signal of its death was asked for.
            os._exit(1)
        setpgid(0, 0)
        call(self.capset, self.capability_head, self.capability_head + 8)
        if self.landlock:
            call(self.restrict_self, self.ruleset, 0)
        listener = call(self.seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, ctypes.addressof(self.filter))
        self.send(ord("L"), 0, listener)
        close(listener)

    def take_request(self):
        """Waits for descriptors and limits, and puts them in place. False when there will be no request."""
        data, ancillary, _, _ = self.control.recvmsg(REQUEST.size, 256, MSG_CMSG_CLOEXEC)
        if not data:
            return False
        received = struct.unpack("@%di" % (len(ancillary[0][2]) // 4), ancillary[0][2])
        self.control.detach()
        # The received ones begin at 3 or above and rise, so each place is free or has been moved from when its turn comes.
        for place, descriptor in enumerate(received):
            dup2(descriptor, place)
        call(self.close_range, len(received), 0xFFFFFFFF, 0)
        for which, value in zip(LIMITS, REQUEST.unpack(data)):
            if value != 0xFFFFFFFFFFFFFFFF:
                resource.setrlimit(which, (value, value))
        return True


def compiled(name, source):
    """Compiles a source text in a child, because a compiler leaves many pages behind that each fork would copy."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        # With its own reading end open it would wait for ever to be read, were its parent killed.
        os.close(reader)
        with open(writer, "wb") as file:
            marshal.dump(compile(source, name + ".py", "exec"), file)
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as file:
        code = marshal.loads(file.read())
    os.waitpid(child, 0)
    return code


def module(name, code):
    """Makes a module of a compiled source text."""
    made = types.ModuleType(name)
    made.__file__ = name + ".py"
    sys.modules[name] = made
    exec(code, made.__dict__)
    return made


def optional(name):
    """Imports a module if it can be imported."""
    try:
        __import__(name)
    except Exception:
        pass


def forget_the_host():
    """Takes the host's name out of what was remembered at the imports; the children cannot ask for it."""
    platform = sys.modules.get("platform")
    known = getattr(platform, "_uname_cache", None)
    if known is not None:
        platform._uname_cache = platform.uname_result(known.system, "box", known.release, known.version, known.machine)


def main():
    control = _socket.socket(fileno=1001)
    data, ancillary, _, _ = control.recvmsg(16, 64, MSG_CMSG_CLOEXEC)
    (descriptor,) = struct.unpack("@i", ancillary[0][2])
    with open(descriptor, "rb") as file:
        file.seek(0)
        whole = file.read()
    parts, at = [], 0
    while at < len(whole):
        (length,) = struct.unpack_from("<Q", whole, at)
        parts.append(whole[at + 8 : at + 8 + length])
        at += 8 + length
    zygote = Zygote(parts)
    zygote.control = control
    del whole, parts
    zygote.load()
    zygote.serve()


main()
