"""Runs a candidate's code inside the box and speaks frames with the supervisor.

`main(channel)` is called in a freshly forked child. It reads one job, loads the code, then answers one case after another until it is told to
end. It never holds an expected value: whatever the code does to this process, it can only change what is reported as its own result.

Knows nothing of isolation (that is done before `main`), of limits (they are kept outside) and of verdicts.
"""

import builtins

# The functions below look builtins up in a private copy: code that replaces `len` or `isinstance` does not reach them. It must stand before the
# first function, because a function takes its builtins when it is made.
__builtins__ = dict(vars(builtins))

import array
import atexit
import collections
import copy
import gc
import importlib.machinery
import io
import linecache
import os
import random
import re
import struct
import sys
import threading
import time
import types

try:
    import resource
except ImportError:
    resource = None

# Modules that the warm interpreter imports before the first fork, so that a child never pays for them. A module that is missing is skipped.
PRELOAD = (
    "abc", "argparse", "array", "ast", "base64", "bisect", "calendar", "cmath", "collections", "collections.abc", "contextlib", "copy", "csv",
    "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "inspect", "io", "itertools", "json", "locale", "math",
    "numbers", "operator", "pprint", "queue", "random", "re", "secrets", "sqlite3", "statistics", "string", "struct", "textwrap", "threading",
    "time", "traceback", "types", "typing", "unicodedata", "unittest", "weakref", "zoneinfo",
)
# Wanted only where the tests of an examined set run.
PRELOAD_EXAMINER = ("unittest.mock",)

MAXIMUM_BODY = 64 << 20
MAXIMUM_DEPTH = 200
MAXIMUM_TEXT = 1000
MAXIMUM_TRACEBACK = 8000
# Room for the encoder's own recursion, whatever the code has set.
RECURSION_FOR_ENCODING = 5000
STACK_BYTES = 512 << 20

_uint = struct.Struct("<I").pack
_int64 = struct.Struct("<q").pack
_float64 = struct.Struct("<d").pack
_complex128 = struct.Struct("<dd").pack
_read_uint = struct.Struct("<I").unpack_from
_read_int64 = struct.Struct("<q").unpack_from
_read_float64 = struct.Struct("<d").unpack_from
_read_complex128 = struct.Struct("<dd").unpack_from
_array = array.array
_deque = collections.deque
_ordered = collections.OrderedDict
_read, _write, _leave = os.read, os.write, os._exit
_class_name = type.__dict__["__name__"].__get__
_modules = sys.modules
_recursion_limit, _set_recursion_limit = sys.getrecursionlimit, sys.setrecursionlimit
_PLAIN_DTYPE = re.compile(r"[<|][biufcUS][0-9]{1,6}").fullmatch


class EncodeError(Exception):
    """A result that has no wire form: too deep or too large."""


class DecodeError(Exception):
    """Bytes that are not a value in wire form."""


# --- values to bytes ---------------------------------------------------------------------------------------------------------------------------


def encode(value, out=None):
    """Appends the wire form of `value` to `out`."""
    out = bytearray() if out is None else out
    limit = _recursion_limit()
    if limit < RECURSION_FOR_ENCODING:
        _set_recursion_limit(RECURSION_FOR_ENCODING)
        try:
            _encode(out, value, 0)
        finally:
            _set_recursion_limit(limit)
    else:
        _encode(out, value, 0)
    if len(out) > MAXIMUM_BODY:
        raise EncodeError("the result is larger than 64 MiB")
    return out


def _encode(out, value, depth):
    kind = type(value)
    writer = _WRITERS.get(kind)
    if writer is not None:
        writer(out, value, depth)
    else:
        _encode_other(out, value, kind, depth)


def _encode_none(out, value, depth):
    out += b"N"


def _encode_bool(out, value, depth):
    out += b"T" if value else b"F"


def _encode_int(out, value, depth):
    if -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
        out += b"i"
        out += _int64(value)
    else:
        size = value.bit_length() // 8 + 1
        _check_size(out, size)
        out += b"I"
        out += _uint(size)
        out += value.to_bytes(size, "little", signed=True)


def _encode_float(out, value, depth):
    out += b"d"
    out += _float64(value)


def _encode_complex(out, value, depth):
    out += b"c"
    out += _complex128(value.real, value.imag)


def _encode_str(out, value, depth):
    _check_size(out, len(value))
    _text(out, b"s", value)


def _encode_bytes(out, value, depth):
    _check_size(out, len(value))
    out += b"b"
    out += _uint(len(value))
    out += value


def _encode_list(out, value, depth):
    kinds = set(map(type, value))
    if len(kinds) == 1:
        kind = next(iter(kinds))
        if kind is int:
            try:
                data = _array("q", value).tobytes()
            except OverflowError:
                pass
            else:
                _packed(out, b"q", len(value), data)
                return
        elif kind is float:
            _packed(out, b"Q", len(value), _array("d", value).tobytes())
            return
    _encode_items(out, b"l", len(value), value, depth)


def _encode_tuple(out, value, depth):
    _encode_items(out, b"t", len(value), value, depth)


def _encode_set(out, value, depth):
    _encode_items(out, b"S", len(value), _in_order(value), depth)


def _encode_frozenset(out, value, depth):
    _encode_items(out, b"Z", len(value), _in_order(value), depth)


def _encode_dict(out, value, depth):
    _check_depth(depth)
    out += b"m"
    out += _uint(len(value))
    for key, item in value.items():
        _encode(out, key, depth + 1)
        _encode(out, item, depth + 1)


def _encode_items(out, mark, count, items, depth):
    _check_depth(depth)
    _check_size(out, count)
    out += mark
    out += _uint(count)
    depth += 1
    for item in items:
        _encode(out, item, depth)


_WRITERS = {
    type(None): _encode_none, bool: _encode_bool, int: _encode_int, float: _encode_float, complex: _encode_complex, str: _encode_str,
    bytes: _encode_bytes, list: _encode_list, tuple: _encode_tuple, set: _encode_set, frozenset: _encode_frozenset, dict: _encode_dict,
}  # fmt: skip

# What a subclass is reduced to, by methods of the base alone: an overridden method of the candidate's class is never called.
_BASES = (
    (int, int.__int__),
    (float, float.__float__),
    (complex, lambda value: complex(complex.real.__get__(value), complex.imag.__get__(value))),
    (str, str.__str__),
    (bytes, lambda value: bytes.__getitem__(value, slice(None))),
    (bytearray, lambda value: bytes(memoryview(value))),
    (list, lambda value: list(list.__iter__(value))),
    (tuple, lambda value: tuple(tuple.__iter__(value))),
    (_ordered, lambda value: dict(_ordered.items(value))),
    (dict, lambda value: dict(dict.items(value))),
    (set, lambda value: set(set.__iter__(value))),
    (frozenset, lambda value: frozenset(frozenset.__iter__(value))),
    (_deque, lambda value: list(_deque.__iter__(value))),
)


def _encode_other(out, value, kind, depth):
    _check_depth(depth)
    if _encode_numeric(out, value, kind, depth):
        return
    for base, reduce in _BASES:
        if issubclass(kind, base):
            _text(out, b"u", _class_name(kind))
            _encode(out, reduce(value), depth + 1)
            return
    _text(out, b"h", _class_name(kind))
    _text(out, b"", _shown(value))


def _encode_numeric(out, value, kind, depth):
    """Writes a numpy array, a numpy scalar or a torch tensor; says whether `value` was one."""
    numpy = _loaded("numpy", "ndarray")
    if numpy is not None and issubclass(kind, numpy.ndarray):
        if kind is not numpy.ndarray:
            _text(out, b"u", _class_name(kind))
            value = numpy.ndarray.view(value, numpy.ndarray)
        _encode_array(out, b"a", value, numpy, depth)
        return True
    if numpy is not None and issubclass(kind, numpy.generic):
        item = numpy.ndarray.astype(numpy.asarray(value), numpy.asarray(value).dtype.newbyteorder("<"))
        if not _PLAIN_DTYPE(item.dtype.str):
            _text(out, b"u", _class_name(kind))
            _encode_str(out, _shown(value), depth)
            return True
        _dtype(out, b"n", item.dtype.str)
        out += item.tobytes()
        return True
    torch = _loaded("torch", "Tensor")
    if torch is not None and issubclass(kind, torch.Tensor):
        plain = value.detach().cpu()
        if plain.dtype is torch.bfloat16:
            plain = plain.float()
        plain = plain.resolve_conj().resolve_neg().contiguous().numpy()
        _encode_array(out, b"e", plain, sys.modules["numpy"], depth)
        return True
    return False


def _encode_array(out, mark, value, numpy, depth):
    kind = value.dtype.kind
    if kind == "f" and value.dtype.itemsize > 8:
        value = value.astype("<f8")
    elif kind == "c" and value.dtype.itemsize > 16:
        value = value.astype("<c16")
    elif kind in "mM":
        value = value.astype(str)
    if not (value.dtype.kind in "biufcUS" and value.dtype.names is None):
        # Objects, records and strings of varying length have no raw form that means the same elsewhere.
        _text(out, b"u", "ndarray")
        _encode(out, value.tolist(), depth + 1)
        return
    _check_size(out, value.nbytes)
    value = numpy.ascontiguousarray(value, value.dtype.newbyteorder("<")).reshape(value.shape)
    _dtype(out, mark, value.dtype.str)
    out += bytes((value.ndim,))
    for length in value.shape:
        out += _uint(length)
    out += value.tobytes()


def _loaded(name, proof):
    """Returns the module if the code has imported it already; nothing is imported for its sake."""
    module = _modules.get(name)
    return module if module is not None and isinstance(getattr(module, proof, None), type) else None


def _in_order(items):
    kinds = set(map(type, items))
    if kinds <= {int, float, bool} or len(kinds) == 1 and kinds <= {str, bytes, tuple}:
        try:
            return sorted(items)
        except Exception:
            pass
    return list(items)


def _shown(value):
    """Returns the value's representation, shortened. The only method of the candidate's objects that is called."""
    try:
        text = repr(value)
        if type(text) is not str:
            text = str.__str__(text)
    except BaseException as problem:
        text = "<the representation failed with %s>" % _class_name(type(problem))
    return shortened(text, MAXIMUM_TEXT)


def shortened(text, limit):
    """Returns the beginning of a text that is too long, with a mark that something is missing."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _text(out, mark, text):
    data = text.encode("utf-8", "replace")
    out += mark
    out += _uint(len(data))
    out += data


def _dtype(out, mark, name):
    data = name.encode("ascii")
    out += mark
    out += bytes((len(data),))
    out += data


def _packed(out, mark, count, data):
    _check_size(out, len(data))
    out += mark
    out += _uint(count)
    out += data


def _check_depth(depth):
    if depth >= MAXIMUM_DEPTH:
        raise EncodeError("the result is nested more than %d deep" % MAXIMUM_DEPTH)


def _check_size(out, more):
    if len(out) + more > MAXIMUM_BODY:
        raise EncodeError("the result is larger than 64 MiB")


# --- bytes to values ---------------------------------------------------------------------------------------------------------------------------


class Opaque:
    """An object that was sent by its class name and representation only."""

    def __init__(self, name, text):
        self.name, self.text = name, text

    def __repr__(self):
        return self.text


class Decoder:
    """Reads values from the body of a frame. A count is never believed before it is held against the bytes that follow."""

    def __init__(self, body, at=0):
        self.body, self.at = body, at

    def value(self, depth=0):
        if depth > MAXIMUM_DEPTH + 56:
            raise DecodeError("nested too deep")
        body, at = self.body, self.at
        try:
            mark = body[at]
            self.at = at = at + 1
            if mark == 0x73:  # s
                return self.text()
            if mark == 0x69:  # i
                self.at = at + 8
                return _read_int64(body, at)[0]
            if mark == 0x64:  # d
                self.at = at + 8
                return _read_float64(body, at)[0]
            if mark == 0x4E:  # N
                return None
            if mark == 0x54:  # T
                return True
            if mark == 0x46:  # F
                return False
            if mark == 0x74:  # t
                return tuple(self.items(depth))
            if mark == 0x6C:  # l
                return self.items(depth)
            if mark == 0x6D:  # m
                return self.pairs(depth)
            if mark == 0x71:  # q
                return self.packed("q")
            if mark == 0x51:  # Q
                return self.packed("d")
            if mark == 0x49:  # I
                return int.from_bytes(self.bytes(), "little", signed=True)
            if mark == 0x63:  # c
                self.at = at + 16
                return complex(*_read_complex128(body, at))
            if mark == 0x62:  # b
                return self.bytes()
            if mark == 0x53:  # S
                return set(self.items(depth))
            if mark == 0x5A:  # Z
                return frozenset(self.items(depth))
            if mark == 0x61 or mark == 0x6E or mark == 0x65:  # a n e
                return self.numeric(mark)
            if mark == 0x75:  # u
                self.text()
                return self.value(depth + 1)
            if mark == 0x68:  # h
                return Opaque(self.text(), self.text())
        except (struct.error, IndexError, TypeError, ValueError, OverflowError) as problem:
            raise DecodeError("not a value at byte %d: %s" % (at, problem)) from None
        return self.other(mark, depth)

    def other(self, mark, depth):
        raise DecodeError("unknown mark %d at byte %d" % (mark, self.at - 1))

    def count(self, size=1):
        number = _read_uint(self.body, self.at)[0]
        self.at += 4
        if number * size > len(self.body) - self.at:
            raise DecodeError("a count of %d is more than what follows" % number)
        return number

    def bytes(self, count=None):
        count = self.count() if count is None else count
        at = self.at
        self.at = at + count
        if self.at > len(self.body):
            raise DecodeError("the body ends early")
        return bytes(self.body[at : at + count])

    def text(self):
        return self.bytes().decode("utf-8", "replace")

    def items(self, depth):
        value, depth = self.value, depth + 1
        return [value(depth) for _ in range(self.count())]

    def pairs(self, depth):
        value, depth = self.value, depth + 1
        return {value(depth): value(depth) for _ in range(self.count(2))}

    def packed(self, code):
        data = _array(code)
        data.frombytes(self.bytes(8 * self.count(8)))
        return data.tolist()

    def numeric(self, mark):
        import numpy

        name = self.bytes(self.body[self.at] + 1)[1:].decode("ascii", "replace")
        if not _PLAIN_DTYPE(name):
            raise DecodeError("no element type: %r" % name)
        kind = numpy.dtype(name)
        if mark == 0x6E:
            return numpy.frombuffer(self.bytes(kind.itemsize), kind)[0]
        dimensions = self.bytes(1)[0]
        shape = [_read_uint(self.bytes(4))[0] for _ in range(dimensions)]
        count = 1
        for length in shape:
            count *= length
        value = numpy.frombuffer(self.bytes(count * kind.itemsize), kind).reshape(shape).copy()
        if mark == 0x65:
            import torch

            return torch.from_numpy(value)
        return value


def decode(body, at=0):
    """Returns the value whose wire form begins at byte `at`."""
    return Decoder(body, at).value()


# --- frames ------------------------------------------------------------------------------------------------------------------------------------


class Channel:
    """Frames over a stream socket: a length of four bytes, then the body, whose first byte is the kind."""

    def __init__(self, descriptor, maximum=MAXIMUM_BODY):
        self.descriptor, self.maximum = descriptor, maximum
        self.rest = b""

    def send(self, body):
        data = _uint(len(body)) + body
        sent = _write(self.descriptor, data)
        if sent < len(data):
            data = memoryview(data)
            while sent < len(data):
                sent += _write(self.descriptor, data[sent:])

    def receive(self):
        """Returns the body of the next frame, or `None` when the other end is closed."""
        data = self.rest
        while len(data) < 4:
            more = _read(self.descriptor, 65536)
            if not more:
                return None
            data += more
        size = _read_uint(data)[0]
        if size > self.maximum or size == 0:
            raise DecodeError("a frame of %d bytes" % size)
        if len(data) < size + 4:
            parts, have = [data], len(data)
            while have < size + 4:
                more = _read(self.descriptor, min(1 << 20, max(65536, size + 4 - have)))
                if not more:
                    return None
                parts.append(more)
                have += len(more)
            data = b"".join(parts)
        self.rest = data[size + 4 :]
        return data[4 : size + 4]

    def drain(self):
        """Drops everything that has arrived until now."""
        self.rest = b""
        os.set_blocking(self.descriptor, False)
        try:
            while _read(self.descriptor, 65536):
                pass
        except BlockingIOError:
            pass
        finally:
            os.set_blocking(self.descriptor, True)


# --- the code ----------------------------------------------------------------------------------------------------------------------------------

# Names of the files whose lines may be shown in a traceback: what the candidate wrote, or what a pack is made of.
_files = set()


def compiled(code, file):
    """Compiles `code` so that a traceback names `file` and shows its lines."""
    _files.add(file)
    linecache.cache[file] = (len(code), None, code.splitlines(True), file)
    return compile(code, file, "exec", dont_inherit=True)


def fresh_module(name, file):
    """Makes an empty module that the code can also be imported by."""
    module = types.ModuleType(name)
    module.__file__ = file
    module.__builtins__ = builtins
    _modules[name] = module
    return module


# Boxes at work at the same time are counted together by the kernel: a thread may have to wait until a neighbour's have ended. One that has started
# so many by itself is refused at once.
_THREADS_THAT_WAIT, _PATIENCE = 16, 3.0
_start, _clock, _sleep = threading.Thread.start, time.monotonic, time.sleep


def patient_threads(most=_THREADS_THAT_WAIT):
    """Lets threads wait for a place, as long as fewer than `most` are at work here."""

    def start(self):
        until = _clock() + _PATIENCE
        while True:
            try:
                return _start(self)
            except RuntimeError as problem:
                if "start new thread" not in str(problem) or threading.active_count() > most or _clock() > until:
                    raise
            _sleep(0.002)

    threading.Thread.start = start


patient_threads()


def load(code, file, name=None):
    """Runs `code` as a module and returns it."""
    program = compiled(code, file)
    module = fresh_module(name or file.rsplit(".", 1)[0], file)
    exec(program, module.__dict__)
    return module


class TextModules:
    """Finds the modules that came with the job as texts."""

    def __init__(self, files):
        self.files = files

    def find_spec(self, name, path=None, target=None):
        stem = name.replace(".", "/")
        for file, package in ((stem + ".py", False), (stem + "/__init__.py", True)):
            if file in self.files:
                return importlib.machinery.ModuleSpec(name, self, origin=file, is_package=package)
        if any(file.startswith(stem + "/") and file.endswith(".py") for file in self.files):
            return importlib.machinery.ModuleSpec(name, self, origin=None, is_package=True)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        file = module.__spec__.origin
        if file is not None:
            module.__file__ = file
            exec(compiled(self.files[file], file), module.__dict__)


def provide(files):
    """Makes the files of a job importable; what is no module is written beside the program, where that is possible."""
    if not files:
        return
    sys.meta_path.insert(0, TextModules({name: text for name, text in files.items() if name.endswith(".py")}))
    for name, text in files.items():
        if name.endswith(".py"):
            # A file may be called like a module of the library that is imported already.
            _modules.pop(name[:-3].replace("/", "."), None)
        if not name.endswith(".py") and "/" not in name:
            try:
                with open(name, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
            except OSError:
                pass


def entry_of(module, entry):
    """Returns the function or class that the judge calls."""
    try:
        return getattr(module, entry)
    except AttributeError:
        raise NameError("`%s` defines no `%s`" % (module.__file__, entry)) from None


def seed_all(seed):
    """Seeds every source of randomness that is loaded."""
    if seed is None:
        return
    random.seed(seed)
    numpy = _loaded("numpy", "ndarray")
    if numpy is not None:
        numpy.random.seed(seed % (1 << 32))
    torch = _loaded("torch", "Tensor")
    if torch is not None:
        torch.manual_seed(seed % (1 << 63))


def seed_anew():
    """Gives torch, where it is loaded, randomness of its own; `random` and numpy were seeded anew after the fork."""
    torch = _loaded("torch", "Tensor")
    if torch is not None:
        torch.seed()


_VIEWS = (range, type({}.keys()), type({}.values()), type({}.items()))


def listed(value):
    """Returns an iterator's elements as a list, and anything else as it is."""
    kind = type(value)
    if kind in _VIEWS or kind not in _WRITERS and hasattr(kind, "__next__"):
        return list(value)
    return value


# --- modes -------------------------------------------------------------------------------------------------------------------------------------
# Each takes the job and returns a function from a case to the body of the answering frame.


def answer(value, arguments=None):
    """Returns the body of a `V` frame."""
    return encode({"value": value, "arguments": arguments}, bytearray(b"V"))


class Caller:
    """Calls the entry as the job describes: through the adapter, collecting iterators, returning the value or one of the arguments."""

    def __init__(self, job, entry):
        self.entry = entry
        adapter = load(job["adapter"], "adapter.py") if job.get("adapter") else None
        self.arguments = getattr(adapter, "arguments", None)
        self.result = getattr(adapter, "result", None)
        which = job.get("result") or "value"
        self.which = None if which == "value" else int(which.rsplit(" ", 1)[1])
        self.keep = bool(job.get("keep_arguments"))
        self.collect = bool(job.get("collect"))

    def function(self, plain):
        arguments = self.arguments(*plain) if self.arguments else plain
        value = self.entry(*arguments)
        if self.which is not None:
            value = arguments[self.which]
        return answer(self.finished(value, arguments), plain if self.keep else None)

    def repeated(self, plain, times, link):
        """Calls the entry `times` times between two marks, at which the supervisor reads this process's CPU clock; the results are dropped.

        Where a call changes its arguments, each gets arguments of its own, as far as memory allows: a list that was sorted in place is sorted at
        the second call. Where it does not, all calls share them: many copies leave the processor's caches, which looks like growth.
        """
        before, probe = encode(plain), copy.deepcopy(plain)
        size = max(1, len(before) // 8)
        count = min(times, max(1, 1_000_000 // size))
        if count > 1 and not self.arguments:
            result = self.entry(*probe)
            if self.collect:
                listed(result)
            del result
            if encode(probe) == before:
                count = 1
        copies = [copy.deepcopy(plain) for _ in range(count)]
        if self.arguments:
            copies = [self.arguments(*plain) for plain in copies]
        order = copies * (times // len(copies)) + copies[: times % len(copies)]
        entry, collect = self.entry, self.collect
        gc.collect()
        gc.disable()
        try:
            mark(link)
            if collect:
                for arguments in order:
                    listed(entry(*arguments))
            else:
                for arguments in order:
                    entry(*arguments)
            mark(link)
        finally:
            gc.enable()
        return answer(None)

    def object(self, calls):
        """Makes an object and calls its methods; each result is written before the next call can change it."""
        results, made = bytearray(), None
        for number, (name, plain) in enumerate(calls):
            try:
                if number == 0:
                    arguments = self.arguments(*plain) if self.arguments else plain
                    made, value = self.entry(*arguments), None
                else:
                    arguments, value = plain, getattr(made, name)
                    if arguments or callable(value):
                        value = self.finished(value(*arguments), arguments)
                encode(value, results)
            except BaseException as problem:
                raise CallFailed(number) from problem
        body = bytearray(b"Vm" + _uint(2))
        _text(body, b"s", "value")
        body += b"l" + _uint(len(calls)) + results
        _text(body, b"s", "arguments")
        body += b"N"
        _check_size(body, 0)
        return body

    def finished(self, value, arguments):
        if self.result is not None:
            value = self.result(value, arguments)
        return listed(value) if self.collect else value


def mark(link):
    """Tells the supervisor that a stretch of time begins or ends here, and waits until it has looked."""
    link.send(b"MN")
    if link.receive() is None:
        _leave(1)


class CallFailed(Exception):
    """A call in a sequence of calls failed; the cause says how."""

    def __init__(self, number):
        self.number = number


def function_mode(job, peer, link):
    """A function that is called with the arguments of each case."""
    provide(job.get("files"))
    caller = Caller(job, entry_of(load(job["code"], file_of(job)), job["entry"]))

    def run(case):
        seed_all(case.get("seed"))
        if case.get("repeat"):
            return caller.repeated(case["args"], case["repeat"], link)
        return caller.function(case["args"])

    return run


def class_mode(job, peer, link):
    """A class whose methods are called in the order of each case."""
    provide(job.get("files"))
    caller = Caller(job, entry_of(load(job["code"], file_of(job)), job["entry"]))

    def run(case):
        seed_all(case.get("seed"))
        return caller.object(case["calls"])

    return run


def script_mode(job, peer, link):
    """A program from standard input to standard output. The value is its exit code."""
    provide(job.get("files"))
    file = file_of(job)
    program = compiled(job["code"], file)

    def run(case):
        seed_all(case.get("seed"))
        if case.get("stdin") is not None:
            data = io.BytesIO(case["stdin"].encode("utf-8", "replace"))
            sys.stdin = io.TextIOWrapper(data, encoding="utf-8", errors="replace")
        sys.argv = [file]
        module = fresh_module("__main__", file)
        code = 0
        try:
            exec(program, module.__dict__)
            for thread in threading.enumerate():
                if not thread.daemon and thread is not threading.current_thread():
                    thread.join()
        except SystemExit as leaving:
            code = leaving.code
            if code is None:
                code = 0
            elif type(code) is not int:
                print(code, file=sys.stderr)
                code = 1
        finally:
            atexit._run_exitfuncs()
        return answer(code)

    return run


# By which tests that print import the solution: its own file, or the one that a candidate begins with.
_NAMES_OF_THE_SOLUTION = ("solution", "starter_code")


def printed_mode(job, peer, link):
    """A program with a few statements after it. The value is what they print; every case runs the program anew."""
    provide(job.get("files"))
    file = file_of(job)
    program = compiled(job["code"], file)

    def run(case):
        seed_all(case.get("seed"))
        module = fresh_module("__main__", file)
        exec(program, module.__dict__)
        sys.modules.update(dict.fromkeys(_NAMES_OF_THE_SOLUTION, module))
        test = compiled(case["test"], "test.py")
        seen, sys.stdout = sys.stdout, io.StringIO()
        try:
            exec(test, module.__dict__)
        except SystemExit as leaving:
            if leaving.code not in (None, 0):
                raise
        finally:
            written, sys.stdout = sys.stdout, seen
        return answer(written.getvalue())

    return run


def pack_mode(job, peer, link):
    """The pack's own box: cases, expected values, predicates, statistics, losses. The candidate's code is never here."""
    provide(job.get("files"))
    solution = load(job["solution"], "solution.py") if job.get("solution") else None
    caller = Caller(job, entry_of(solution, job["entry"])) if solution and job.get("entry") else None
    tests = load(job.get("code") or "", "tests.py")

    def run(case):
        seed, do = case.get("seed"), case["do"]
        seed_all(seed)
        if do == "solve":
            if caller is None:
                raise NameError("the pack has no `solution.py`")
            return caller.object(case["calls"]) if case.get("calls") is not None else caller.function(case["args"])
        if do == "cases":
            made = entry_of(tests, "cases")(random.Random(seed))
            return answer([named(arguments) for arguments in made])
        if do == "sized":
            return answer(entry_of(tests, "sized")(case["n"], random.Random(seed)))
        if do == "check":
            return answer(entry_of(tests, "check")(case["args"], case["result"]))
        if do == "statistics":
            return answer(list(entry_of(tests, "statistics")(case["args"], case["result"])))
        if do == "loss":
            return answer(entry_of(tests, "loss")(*case["args"]))
        if do == "gradient":
            loss = entry_of(tests, "loss")
            return answer(central_differences(loss, list(case["args"]), case["argument"], case["step"]))
        raise ValueError("no such request: %s" % do)

    return run


def named(case):
    """Returns a made case as its name, or `None`, and its arguments (for a class: its calls)."""
    if type(case) is tuple and len(case) == 2 and type(case[0]) is str and type(case[1]) in (tuple, list):
        return case
    return (None, case)


def central_differences(loss, arguments, which, step):
    """Returns the derivative of `loss` by each number in one argument, in the argument's own shape."""

    def at(value):
        return float(loss(*arguments[:which], value, *arguments[which + 1 :]))

    def slope(rebuild, x):
        above, below = x + step, x - step
        return (at(rebuild(above)) - at(rebuild(below))) / (above - below)

    def by(value, rebuild):
        if type(value) in (list, tuple):
            return [by(item, lambda new, i=i: rebuild(type(value)([*value[:i], new, *value[i + 1 :]]))) for i, item in enumerate(value)]
        return slope(rebuild, float(value))

    point = arguments[which]
    numpy = _loaded("numpy", "ndarray")
    torch = _loaded("torch", "Tensor")
    if torch is not None and isinstance(point, torch.Tensor):
        plain = point.detach().double().numpy()
        gradient = numpy.empty(plain.shape)
        for place in numpy.ndindex(*plain.shape):
            gradient[place] = slope(lambda new: torch.from_numpy(_replaced(plain, place, new)), plain[place])
        return gradient
    if numpy is not None and isinstance(point, numpy.ndarray):
        plain = point.astype(float)
        gradient = numpy.empty(plain.shape)
        for place in numpy.ndindex(*plain.shape):
            gradient[place] = slope(lambda new: _replaced(plain, place, new), plain[place])
        return gradient
    return by(point, lambda new: new)


def _replaced(plain, place, new):
    other = plain.copy()
    other[place] = new
    return other


# Pragmas that only look. Everything else with an argument would change how the database works.
_LOOKING = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list"}


def sql_mode(job, peer, link):
    """Statements run on a database in memory that each case sets up anew. The value is the last table of rows."""
    import sqlite3

    code, file = job["code"], file_of(job)
    _files.add(file)

    def permit(action, first, second, database, trigger):
        if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
            return sqlite3.SQLITE_DENY
        if action == sqlite3.SQLITE_PRAGMA and second is not None and (first or "").lower() not in _LOOKING:
            return sqlite3.SQLITE_DENY
        if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in ("load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    def run(case):
        database = sqlite3.connect(":memory:", isolation_level=None)
        database.text_factory = lambda data: data.decode("utf-8", "replace")
        try:
            database.executescript("PRAGMA temp_store = MEMORY;" + (case.get("setup") or ""))
            database.set_authorizer(permit)
            columns, rows = [], []
            for line, statement in statements(code, sqlite3.complete_statement):
                try:
                    cursor = database.execute(statement)
                    if cursor.description is not None:
                        columns, rows = [column[0] for column in cursor.description], cursor.fetchall()
                except (sqlite3.Error, sqlite3.Warning) as problem:
                    raise StatementFailed(line, statement) from problem
            if case.get("query"):
                cursor = database.execute(case["query"])
                columns, rows = [column[0] for column in cursor.description], cursor.fetchall()
        finally:
            database.close()
        return answer({"columns": columns, "rows": rows})

    return run


class StatementFailed(Exception):
    """An SQL statement failed; the cause says how."""

    def __init__(self, line, statement):
        self.line, self.statement = line, statement


def statements(code, complete):
    """Splits a script into statements, each with the line it begins on. What stands after the last semicolon counts too."""
    found, begun, line = [], None, 1
    pending = ""
    for piece in re.split(r"(;)", code):
        if begun is None and piece.strip():
            begun = line + piece[: len(piece) - len(piece.lstrip())].count("\n")
        pending += piece
        line += piece.count("\n")
        if piece == ";" and complete(pending):
            found.append((begun or line, pending.strip()))
            pending, begun = "", None
    rest = re.sub(r"--[^\n]*|/\*.*?\*/", "", pending, flags=re.S).strip()
    if rest:
        found.append((begun or line, pending.strip()))
    return [(line, text) for line, text in found if text != ";"]


def file_of(job):
    """Returns the name that the candidate's file has in tracebacks."""
    return job.get("file") or "solution.py"


def examiner_mode(name):
    def start(job, peer, link):
        return getattr(_examiner(), name)(job, peer, link)

    return start


def _examiner():
    module = _modules.get("examiner")
    if module is None:
        import examiner as module
    return module


MODES = {
    "function": function_mode,
    "class": class_mode,
    "script": script_mode,
    "printed": printed_mode,
    "pack": pack_mode,
    "sql": sql_mode,
    "examine": examiner_mode("examine_mode"),
    "examined": examiner_mode("examined_mode"),
    "together": examiner_mode("together_mode"),
}


# --- failures ----------------------------------------------------------------------------------------------------------------------------------


def failure(problem, phase):
    """Returns the body of an `X` frame that describes an exception of the candidate's code."""
    call = line = None
    if isinstance(problem, CallFailed):
        call, problem = problem.number, problem.__cause__
    if isinstance(problem, StatementFailed):
        line, text, problem = problem.line, problem.statement, problem.__cause__
        trace = '  File "%s", line %d\n    %s\n' % (sorted(_files)[0], line, shortened(text, MAXIMUM_TEXT))
    else:
        line = last_line(problem)
        trace = described(problem)
    if isinstance(problem, EncodeError):
        phase = "encode"
    name = _class_name(type(problem))
    message = said(problem)
    if not trace.endswith(": %s\n" % message):
        trace += "%s: %s\n" % (name, message)
    fields = {
        "type": name, "message": message, "line": line, "traceback": shortened(trace, MAXIMUM_TRACEBACK), "phase": phase, "call": call,
    }  # fmt: skip
    return encode(fields, bytearray(b"X"))


def said(problem):
    """Returns the message of an exception, whose own `__str__` may fail."""
    try:
        if isinstance(problem, SyntaxError) and type(problem.msg) is str:
            return shortened(problem.msg, MAXIMUM_TEXT)
        text = str.__str__(str(problem))
    except BaseException as worse:
        text = "<the message failed with %s>" % _class_name(type(worse))
    return shortened(text, MAXIMUM_TEXT)


def last_line(problem):
    """Returns the line of the candidate's own file where the exception passed last."""
    if isinstance(problem, SyntaxError) and problem.filename in _files:
        return problem.lineno if type(problem.lineno) is int else None
    line, trace = None, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in _files:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def described(problem, depth=0):
    """Returns a traceback that shows the candidate's own lines only, with what caused it first."""
    before = ""
    cause = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    if isinstance(cause, BaseException) and depth < 3:
        before = described(cause, depth + 1)
        join = "The above exception was the direct cause of the following exception:"
        if problem.__cause__ is None:
            join = "During handling of the above exception, another exception occurred:"
        before += "\n%s\n\n" % join
    places, trace = [], problem.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in _files:
            places.append((code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    if isinstance(problem, SyntaxError) and problem.filename in _files and type(problem.lineno) is int:
        places.append((problem.filename, problem.lineno, None))
    lines = ["Traceback (most recent call last):"] if places else []
    for number, (file, line, name) in enumerate(places):
        if len(places) > 16 and 8 <= number < len(places) - 8:
            if number == 8:
                lines.append("  … %d more calls" % (len(places) - 16))
            continue
        lines.append('  File "%s", line %d%s' % (file, line, ", in " + name if name else ""))
        source = _line_of(file, line)
        if source:
            lines.append("    " + shortened(source, 200))
    lines.append("%s: %s" % (_class_name(type(problem)), said(problem)))
    return before + "\n".join(lines) + "\n"


def _line_of(file, line):
    entry = linecache.cache.get(file)
    if not entry or not 0 < line <= len(entry[2]):
        return ""
    return entry[2][line - 1].strip()


# Ready before memory can run out.
_OUT_OF_MEMORY = {
    phase: bytes(
        encode(
            {"type": "MemoryError", "message": "", "line": None, "traceback": "MemoryError\n", "phase": phase, "call": None}, bytearray(b"X")
        )
    )
    for phase in ("load", "call", "encode")
}


# --- the loop ----------------------------------------------------------------------------------------------------------------------------------


_flush = None

# What a child does while it waits: a job like most, that nobody sees.
_REHEARSED = "import numpy as np\ndef rehearsed(values):\n    return float(np.sum(np.array(values)))\n"
_REHEARSAL = {"mode": "function", "code": _REHEARSED, "file": "rehearsal.py", "entry": "rehearsed", "adapter": None, "result": "value", "collect": True}


def prepare():
    """Makes, once before the first fork, the streams that every child would make: they stand on the numbers of descriptors, not on what is there."""
    global _flush, _REHEARSAL
    _flush = own_streams()
    roomy_stack()
    _REHEARSAL = bytes(encode(_REHEARSAL))
    rehearse()


def rehearse():
    """Does in a child, while it waits for its job, what most jobs do, and leaves no trace of it.

    Each page that is written is copied for the child first, which takes longer than what is then done with it. So the copies are made ahead.
    """
    try:
        job = decode(_REHEARSAL)
        run = MODES[job["mode"]](job, None, None)
        run(decode(bytes(encode({"args": ([1, 2, 3],), "seed": random.getrandbits(63)}))))
    except Exception:
        # Without numpy, and what else may be missing: a job will say so.
        pass
    _files.discard("rehearsal.py")
    linecache.cache.pop("rehearsal.py", None)
    _modules.pop("rehearsal", None)


def main(channel=3, peer=4):
    """Serves one job over the descriptor `channel`, and leaves. `peer` is where the other box of an examination is reached."""
    link = Channel(channel)
    flush = _flush or own_streams()
    seed_anew()
    try:
        body = link.receive()
        if body is None or body[0] != 0x4A:  # J
            _leave(2)
        job = decode(body, 1)
        forget_ourselves()
    except BaseException:
        _leave(2)
    try:
        run = MODES[job["mode"]](job, peer, link)
        body = b"RN"
    except BaseException as problem:
        run, body = None, guarded_failure(problem, "load")
    while True:
        flush()
        try:
            link.send(body)
            if run is None:
                _leave(0)
            body = link.receive()
        except BaseException:
            _leave(1)
        if body is None or body[0] != 0x43:  # C
            _leave(0)
        try:
            body = run(decode(body, 1))
        except BaseException as problem:
            body = guarded_failure(problem, "call")
            # The traceback keeps every local variable of the failed call alive.
            problem = None


def guarded_failure(problem, phase):
    """Describes a failure, with less and less when memory or the description itself fails."""
    try:
        if _recursion_limit() < 1000:
            _set_recursion_limit(1000)
        return failure(problem, phase)
    except MemoryError:
        return _OUT_OF_MEMORY[phase]
    except BaseException as worse:
        try:
            fields = {"type": _class_name(type(problem)), "message": "", "line": None, "traceback": "", "phase": phase, "call": None}
            return encode(fields, bytearray(b"X"))
        except BaseException:
            return _OUT_OF_MEMORY[phase]


def own_streams():
    """Opens the standard streams anew on the descriptors that this child was given; returns what flushes them."""
    own = []
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, "r", closefd=False)), encoding="utf-8", errors="replace")
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        raw = io.BufferedWriter(io.FileIO(descriptor, "w", closefd=False), 65536)
        stream = io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=name == "stderr")
        setattr(sys, name, stream)
        setattr(sys, "__%s__" % name, stream)
        own.append(stream)

    def flush():
        for stream in (sys.stdout, sys.stderr, *own):
            try:
                stream.flush()
            except BaseException:
                pass

    return flush


def roomy_stack():
    """Lets the stack grow, so that a deep recursion ends with an exception or the memory limit and not with a crash."""
    try:
        soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
        wanted = STACK_BYTES if hard == resource.RLIM_INFINITY else min(STACK_BYTES, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    except Exception:
        pass


def forget_ourselves():
    """Takes the names of the judge's modules away, so that a file of the candidate may have them."""
    module = _modules.get("examiner")
    if module is not None:
        globals()["_examiner"] = lambda: module
    for name in ("harness", "examiner", "zygote"):
        _modules.pop(name, None)
