"""Runs the tests of an imported problem set in one box against a candidate's code in another.

The tests know the expected values, so they must not run where the candidate's code runs. In the box of the tests, the candidate's module is a
stand-in: every call, attribute and operator becomes a request over descriptor 4 to the candidate's box, where `serve` answers it. Values cross by
value and exact type; objects stay where they are and cross as numbers. Nothing that arrives is ever evaluated, and what the tests hand to the
candidate (functions, iterators, files) can be called, iterated and read over there, but not looked into.

Comparing an object of the candidate's with a plain value never asks the candidate: such an object equals a plain value only if its class derives
from the plain type and the underlying values are equal.
"""

import builtins

__builtins__ = dict(vars(builtins))

import collections
import contextlib
import copy
import datetime
import decimal
import fractions
import importlib
import inspect
import io
import linecache
import math
import operator
import os
import random
import re
import sys
import threading
import time
import types
import unittest
import uuid

import harness
from harness import DecodeError, Decoder, EncodeError, _class_name, _read_uint, _uint, _WRITERS, shortened

MAXIMUM_OUTPUT = 100_000
# Of one message between the two boxes. Much less than what the supervisor takes: noise in the channel shall not look like a long message.
MAXIMUM_MESSAGE = 16 << 20
THREAD_STACK_BYTES = 256 << 10
THREADS_OF_TESTS = 1100
_CALLS_TO_TELL = 3


class CandidateGone(BaseException):
    """The candidate's process ended while its tests ran. No test can catch this as an ordinary exception."""


class ProtocolViolated(CandidateGone):
    """The candidate's process sent what no answer looks like."""


class CandidateInterrupt(Exception):
    """Stands for a `KeyboardInterrupt` in the candidate's code, which must not stop the tests."""


# --- values ------------------------------------------------------------------------------------------------------------------------------------
# Beside the marks of the harness:
#   @  a container that stands earlier in this message        &  a container of the call that this message answers
#   r  an object of the receiver                              o  an object of the sender, with its class or abilities
#   k  a class of the sender                                  x  an exception of the sender
#   y  a value of a library type: its name and what it is made of

_NoneType = type(None)
_SCALARS = {kind: _WRITERS[kind] for kind in (_NoneType, bool, int, float, complex, str, bytes)}
_deque, _ordered, _counter, _default = collections.deque, collections.OrderedDict, collections.Counter, collections.defaultdict
_views = {type({}.keys()): "dict_keys", type({}.values()): "dict_values", type({}.items()): "dict_items"}

# Types and functions of the interpreter that cross by name, because both boxes have the same.
_NAMED = {
    value: "builtins." + name for name, value in vars(builtins).items()
    if isinstance(value, type) and not name.startswith("_")
}  # fmt: skip
_NAMED.update({NotImplemented: "builtins.NotImplemented", ...: "builtins.Ellipsis"})
for _module in (collections, datetime, decimal, fractions):
    for _name, _value in vars(_module).items():
        if isinstance(_value, type) and not _name.startswith("_"):
            _NAMED.setdefault(_value, "%s.%s" % (_module.__name__, _name))
_BY_NAME = {name: value for value, name in _NAMED.items()}

# Exceptions of the library that mean the same in both boxes. Those of `unittest` are deliberately not among them.
_EXCEPTION_MODULES = {
    "json.decoder", "decimal", "statistics", "queue", "_queue", "struct", "re", "re._constants", "sre_constants", "copy", "csv", "_csv", "zlib",
    "binascii", "dataclasses", "socket", "enum", "calendar", "zoneinfo._common", "configparser",
}  # fmt: skip
_SAFE_EXCEPTIONS = {
    value: name for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException) and value not in (KeyboardInterrupt, GeneratorExit)
}  # fmt: skip

_CONTAINERS = {list: b"l", dict: b"m", set: b"S", bytearray: b"B", _deque: b"D", _ordered: b"O", _counter: b"C", _default: b"U"}


def content(value):
    """Returns what a container holds, in a form that can be written and compared."""
    kind = type(value)
    if kind is bytearray:
        return bytes(value)
    if kind in (dict, _ordered, _counter, _default):
        return [part for pair in value.items() for part in pair]
    return list(value)


def refill(value, parts):
    """Gives a container new content without making a new container."""
    kind = type(value)
    if kind is bytearray:
        if type(parts) is not bytes:
            raise DecodeError("no bytes for a bytearray")
        value[:] = parts
        return
    if type(parts) is not list:
        raise DecodeError("no content for a container")
    if kind is list:
        value[:] = parts
    elif kind is _deque:
        value.clear()
        value.extend(parts)
    elif kind is set:
        value.clear()
        value.update(parts)
    else:
        value.clear()
        for at in range(0, len(parts) - 1, 2):
            value[parts[at]] = parts[at + 1]


def changed(value, before):
    """Says whether a container holds other objects than before. Never asks the objects whether they are equal."""
    now = content(value)
    if type(now) is bytes:
        return now != before
    if len(now) != len(before):
        return True
    if type(value) is set:
        return set(map(id, now)) != set(map(id, before))
    return any(map(operator.is_not, now, before))


class Encoder:
    """Writes one message. Remembers containers, so that a container that occurs twice is one container over there too."""

    def __init__(self, peer, kind, borrowed=()):
        self.peer, self.out, self.depth = peer, bytearray(kind), 0
        self.containers = []
        self.places = {}
        self.borrowed = {id(container): number for number, container in enumerate(borrowed)}
        self.new_classes = []

    def value(self, value):
        kind = type(value)
        writer = _SCALARS.get(kind)
        if writer is not None:
            writer(self.out, value, 0)
        elif kind is tuple:
            self.items(b"t", value)
        elif kind in _CONTAINERS:
            self.container(value, kind)
        else:
            self.rare(value, kind)

    def uint(self, number):
        self.out += _uint(number)

    def text(self, text):
        data = text.encode("utf-8", "replace")
        self.out += _uint(len(data))
        self.out += data

    def items(self, mark, values):
        self.deeper()
        self.out += mark
        self.out += _uint(len(values))
        for value in values:
            self.value(value)
        self.depth -= 1

    def deeper(self):
        self.depth += 1
        if self.depth > harness.MAXIMUM_DEPTH:
            raise EncodeError("a value is nested more than %d deep" % harness.MAXIMUM_DEPTH)
        if len(self.out) > MAXIMUM_MESSAGE:
            raise EncodeError("a value is larger than 16 MiB")

    def container(self, value, kind):
        key = id(value)
        if key in self.borrowed:
            self.out += b"&" + _uint(self.borrowed[key])
            return
        if key in self.places:
            self.out += b"@" + _uint(self.places[key])
            return
        self.places[key] = len(self.containers)
        self.containers.append(value)
        mark = _CONTAINERS[kind]
        if kind is list:
            kinds = set(map(type, value))
            if len(kinds) == 1 and (int in kinds or float in kinds):
                _WRITERS[list](self.out, value, self.depth)
                return
            self.items(mark, value)
        elif kind is set:
            self.items(mark, list(value))
        elif kind is bytearray:
            self.out += mark + _uint(len(value)) + value
        else:
            if kind is _deque:
                self.out += mark
                self.value(value.maxlen)
                mark = b""
            elif kind is _default:
                self.out += mark
                self.value(value.default_factory)
                mark = b""
            parts = list(value) if kind is _deque else list(value.items())
            self.deeper()
            self.out += mark
            self.out += _uint(len(parts))
            for part in parts:
                if kind is _deque:
                    self.value(part)
                else:
                    self.value(part[0])
                    self.value(part[1])
            self.depth -= 1

    def rare(self, value, kind):
        peer = self.peer
        number = peer.their_number(value, kind)
        if number is not None:
            self.out += b"r" + _uint(number)
        elif kind is frozenset:
            self.items(b"Z", list(value))
        elif self.library(value, kind):
            pass
        elif issubclass(kind, type) and peer.sends_class(value):
            self.kind(value)
        elif issubclass(kind, BaseException):
            self.exception(value, kind)
        elif not (kind.__module__ == "numpy" and harness._encode_numeric(self.out, value, kind, 0)):
            self.out += b"o"
            self.uint(peer.export(value))
            peer.introduce(self, value, kind)

    def library(self, value, kind):
        """Writes a value of a well-known immutable type; says whether `value` was one."""
        if kind in _views:
            made = (_views[kind], list(value))
        elif kind is range:
            made = ("range", (value.start, value.stop, value.step))
        elif kind is slice:
            made = ("slice", (value.start, value.stop, value.step))
        elif kind is decimal.Decimal:
            made = ("Decimal", str(value))
        elif kind is fractions.Fraction:
            made = ("Fraction", (value.numerator, value.denominator))
        elif kind is datetime.date:
            made = ("date", (value.year, value.month, value.day))
        elif kind is datetime.datetime:
            zone = value.tzinfo
            if zone is not None and type(zone) is not datetime.timezone:
                zone = datetime.timezone(value.utcoffset())
            made = ("datetime", (*value.timetuple()[:6], value.microsecond, zone and zone.utcoffset(None), value.fold))
        elif kind is datetime.time and value.tzinfo is None:
            made = ("time", (value.hour, value.minute, value.second, value.microsecond))
        elif kind is datetime.timedelta:
            made = ("timedelta", (value.days, value.seconds, value.microseconds))
        elif kind is datetime.timezone:
            made = ("timezone", value.utcoffset(None))
        elif kind is uuid.UUID:
            made = ("UUID", value.int)
        elif kind is type or value is NotImplemented or value is ...:
            if value not in _NAMED:
                return False
            made = ("named", _NAMED[value])
        else:
            return False
        self.out += b"y"
        self.text(made[0])
        self.value(made[1])
        return True

    def kind(self, value):
        """Writes a class: by its number, and at the first time with what it is like."""
        if self.peer.owns(value):
            self.out += b"r" + _uint(self.peer.their_number(value, type(value)))
            return
        number = self.peer.export(value)
        self.out += b"k" + _uint(number)
        if number in self.peer.known_classes or number in self.new_classes:
            self.out += b"F"
            return
        self.out += b"T"
        self.new_classes.append(number)
        self.peer.describe(self, value)

    def exception(self, value, kind):
        arguments = value.args if type(value.args) is tuple else ()
        self.out += b"x" + _uint(self.peer.export(value))
        if kind in _NAMED or kind in _SAFE_EXCEPTIONS or kind.__module__ in _EXCEPTION_MODULES:
            self.value("%s.%s" % (kind.__module__, kind.__qualname__))
        else:
            self.kind(kind)
        mark = len(self.out)
        try:
            self.value(arguments)
        except EncodeError:
            del self.out[mark:]
            self.value(())
        self.value(harness.said(value) if kind.__str__ is not BaseException.__str__ else None)

    def finish(self):
        if len(self.out) > MAXIMUM_MESSAGE:
            raise EncodeError("a value is larger than 16 MiB")
        self.peer.known_classes.update(self.new_classes)
        return self.out


class PeerDecoder(Decoder):
    """Reads one message. Counts containers in the order in which the encoder counted them."""

    def __init__(self, peer, body, at, borrowed=()):
        Decoder.__init__(self, body, at)
        self.peer, self.borrowed, self.containers = peer, borrowed, []

    def items_into(self, made, add, depth):
        self.containers.append(made)
        value, depth = self.value, depth + 1
        for _ in range(self.count()):
            add(value(depth))
        return made

    def items(self, depth):
        # Tuples and frozen sets cannot contain themselves and cannot change: they are not counted.
        value, depth = self.value, depth + 1
        return [value(depth) for _ in range(self.count())]

    def value(self, depth=0):
        mark = self.body[self.at] if self.at < len(self.body) else 0
        if mark == 0x6C:  # l
            self.at += 1
            made = []
            return self.items_into(made, made.append, depth)
        if mark == 0x6D:  # m
            self.at += 1
            return self.pairs_into({}, depth)
        if mark == 0x53:  # S
            self.at += 1
            made = set()
            return self.items_into(made, made.add, depth)
        value = Decoder.value(self, depth)
        if mark == 0x71 or mark == 0x51:  # q Q
            self.containers.append(value)
        return value

    def pairs_into(self, made, depth):
        self.containers.append(made)
        depth += 1
        for _ in range(self.count(2)):
            key = self.value(depth)
            made[key] = self.value(depth)
        return made

    def uint(self):
        if self.at + 4 > len(self.body):
            raise DecodeError("the body ends early")
        self.at += 4
        return _read_uint(self.body, self.at - 4)[0]

    def other(self, mark, depth):
        if mark == 0x26:  # &
            return self.pick(self.borrowed)
        if mark == 0x40:  # @
            return self.pick(self.containers)
        if mark == 0x72:  # r
            return self.peer.own(self.uint())
        if mark == 0x6F:  # o
            return self.peer.meet(self, self.uint(), depth)
        if mark == 0x6B:  # k
            return self.peer.meet_class(self, self.uint(), depth)
        if mark == 0x78:  # x
            return self.exception(depth)
        if mark == 0x79:  # y
            return self.library(depth)
        if mark == 0x42:  # B
            made = bytearray(self.bytes())
            self.containers.append(made)
            return made
        if mark == 0x44:  # D
            limit = self.value(depth + 1)
            if limit is not None and (type(limit) is not int or limit < 0):
                raise DecodeError("no length for a deque")
            made = _deque(maxlen=limit)
            return self.items_into(made, made.append, depth)
        if mark == 0x4F:  # O
            return self.pairs_into(_ordered(), depth)
        if mark == 0x43:  # C
            return self.pairs_into(_counter(), depth)
        if mark == 0x55:  # U
            factory = self.value(depth + 1)
            if factory is not None and not callable(factory):
                raise DecodeError("no factory for a defaultdict")
            return self.pairs_into(_default(factory), depth)
        return Decoder.other(self, mark, depth)

    def pick(self, containers):
        number = self.uint()
        if number >= len(containers):
            raise DecodeError("no container %d" % number)
        return containers[number]

    def library(self, depth):
        name = self.text()
        parts = self.value(depth + 1)
        try:
            if name == "named":
                return _BY_NAME[parts]
            return _LIBRARY[name](parts)
        except DecodeError:
            raise
        except Exception as problem:
            raise DecodeError("no %s: %s" % (shortened(name, 40), problem)) from None

    def exception(self, depth):
        number = self.uint()
        kind, arguments, text = self.value(depth + 1), self.value(depth + 1), self.value(depth + 1)
        if type(arguments) is not tuple or type(text) not in (str, _NoneType):
            raise DecodeError("an exception without arguments")
        if type(kind) is str:
            kind = library_exception(kind)
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise DecodeError("an exception that is none")
        return self.peer.meet_exception(number, kind, arguments, text)


def library_exception(name):
    """Returns an exception class of the interpreter or its library by its full name."""
    module, _, name = name.rpartition(".")
    found = None
    if module == "builtins" or module in _EXCEPTION_MODULES:
        found = getattr(builtins if module == "builtins" else sys.modules.get(module), name, None)
    if found is KeyboardInterrupt:
        return CandidateInterrupt
    return found if isinstance(found, type) and issubclass(found, BaseException) and found is not GeneratorExit else Exception


_LIBRARY = {
    "range": lambda parts: range(*parts),
    "slice": lambda parts: slice(*parts),
    "Decimal": decimal.Decimal,
    "Fraction": lambda parts: fractions.Fraction(*parts),
    "date": lambda parts: datetime.date(*parts),
    "datetime": lambda parts: datetime.datetime(*parts[:7], parts[7] if parts[7] is None else datetime.timezone(parts[7]), fold=parts[8]),
    "time": lambda parts: datetime.time(*parts),
    "timedelta": lambda parts: datetime.timedelta(*parts),
    "timezone": lambda parts: datetime.timezone(parts),
    "UUID": lambda parts: uuid.UUID(int=parts),
    "dict_keys": lambda parts: dict.fromkeys(parts).keys(),
    "dict_values": lambda parts: dict(enumerate(parts)).values(),
    "dict_items": lambda parts: dict(parts).items(),
}  # fmt: skip


# --- requests ----------------------------------------------------------------------------------------------------------------------------------


class Peer:
    """One end of the conversation. While a request waits for its answer, requests of the other end are served."""

    def __init__(self, descriptor):
        self.link = harness.Channel(descriptor, MAXIMUM_MESSAGE)
        self.lock = threading.RLock()
        self.mine, self.numbers = [], {}
        self.theirs, self.their_numbers = {}, {}
        self.known_classes = set()
        self.gone = None

    def export(self, value):
        """Returns the number by which the other end may name an object of this end."""
        key = identity(value)
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.mine)
            self.mine.append(value)
        return number

    def own(self, number):
        if number >= len(self.mine):
            raise DecodeError("no object %d" % number)
        return self.mine[number]

    def their_number(self, value, kind):
        """Returns the number of an object of the other end, or `None` for one of this end."""
        return self.their_numbers.get(id(value))

    def owns(self, kind):
        return id(kind) in self.their_numbers

    def remember(self, number, value):
        # Held for good: the number is found by the object's address, which must not be used again.
        self.theirs[number] = value
        self.their_numbers[id(value)] = number
        return value

    def request(self, *parts):
        """Asks the other end and returns what it answers, or raises what was raised there."""
        with self.lock:
            if self.gone is not None:
                raise self.gone
            message = Encoder(self, b"?")
            message.items(b"t", parts)
            body = message.finish()
            try:
                self.link.send(body)
                while True:
                    body = self.link.receive()
                    if body is None:
                        raise CandidateGone("the process ended before it answered")
                    if body[0] == 0x3F:  # ?
                        self.link.send(self.answer(body))
                    else:
                        fine, value = self.result(body, message.containers)
                        break
            except DecodeError as problem:
                self.gone = ProtocolViolated(str(problem))
                raise self.gone from None
            except OSError:
                self.gone = CandidateGone("the process ended before it answered")
                raise self.gone from None
            except CandidateGone as problem:
                self.gone = problem
                raise
        # Outside of the attempt: what was raised over there may be an `OSError` too.
        if fine:
            return value
        raise value

    def result(self, body, containers):
        """Reads an answer: whether the request went well, and the value or the exception."""
        if body[0] not in (0x3D, 0x21):  # = !
            raise DecodeError("an answer of kind %d" % body[0])
        reader = PeerDecoder(self, body, 1, containers)
        self.heard(reader.text())
        changes = [(reader.pick(containers), reader.value()) for _ in range(reader.count())]
        value = reader.value()
        place = reader.value() if body[0] == 0x21 else None
        if reader.at != len(body):
            raise DecodeError("%d bytes after the answer" % (len(body) - reader.at))
        for container, parts in changes:
            try:
                refill(container, parts)
            except TypeError as problem:
                raise DecodeError(str(problem)) from None
        if body[0] == 0x3D:
            return True, value
        if not isinstance(value, BaseException):
            raise DecodeError("an exception that is none")
        self.placed(value, place)
        return False, value

    def answer(self, body):
        """Serves one request and returns the body of the answer."""
        reader = PeerDecoder(self, body, 1)
        parts = reader.value()
        if type(parts) is not tuple or not parts or type(parts[0]) is not str:
            raise DecodeError("a request that is none")
        containers = reader.containers
        before = [content(container) for container in containers]
        place = None
        try:
            kind, value = b"=", self.perform(*parts)
        except CandidateGone:
            raise
        except BaseException as problem:
            kind, value, place = b"!", problem, self.place(problem)
            problem.__traceback__ = None
        changes = [number for number, container in enumerate(containers) if changed(container, before[number])]
        try:
            return self.written(kind, containers, changes, value, place)
        except EncodeError as problem:
            return self.written(b"!", (), (), RuntimeError(str(problem)), None)

    def written(self, kind, containers, changes, value, place):
        message = Encoder(self, kind, containers)
        message.text(self.said())
        message.uint(len(changes))
        for number in changes:
            message.uint(number)
            parts = content(containers[number])
            if type(parts) is bytes:
                message.value(parts)
            else:
                message.containers.append(None)
                message.items(b"l", parts)
        message.value(value)
        if kind == b"!":
            message.value(shortened(place or "", harness.MAXIMUM_TRACEBACK))
        return message.finish()

    # What differs between the two ends.

    def said(self):
        return ""

    def heard(self, text):
        pass

    def place(self, problem):
        """Returns where in this end's code an exception came from, for the other end to show."""
        return ""

    def placed(self, problem, place):
        pass

    def sends_class(self, value):
        """Says whether a class crosses as a class; else it crosses as something that can be called."""
        return True


def identity(value):
    """Returns what tells an object from others. A bound method is made anew at each look, but is the same method."""
    kind = type(value)
    if kind is types.MethodType or kind is types.BuiltinMethodType and value.__self__ is not None:
        return (id(value.__self__), value.__name__, kind)
    return id(value)


# --- the candidate's end -----------------------------------------------------------------------------------------------------------------------

_CALLS = {
    "len": len, "iter": iter, "next": next, "reversed": reversed, "hash": hash, "bool": bool, "str": str, "repr": repr, "format": format, "int": int,
    "float": float, "complex": complex, "index": operator.index, "bytes": bytes, "round": round, "abs": abs, "neg": operator.neg, "pos": operator.pos,
    "invert": operator.invert, "trunc": math.trunc, "floor": math.floor, "ceil": math.ceil, "divmod": divmod, "pow": pow, "getitem": operator.getitem,
    "setitem": operator.setitem, "delitem": operator.delitem, "contains": operator.contains, "dir": dir, "copy": copy.copy,
    "deepcopy": copy.deepcopy, "enter": lambda value: type(value).__enter__(value), "exit": lambda value, *how: type(value).__exit__(value, *how),
    "missing": lambda value, key: type(value).__missing__(value, key),
}  # fmt: skip
for _name in ("lt", "le", "eq", "ne", "gt", "ge", "add", "sub", "mul", "truediv", "floordiv", "mod", "matmul", "lshift", "rshift", "and_", "or_", "xor",
              "iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "imatmul", "ilshift", "irshift", "iand", "ior", "ixor", "ipow"):  # fmt: skip
    _CALLS[_name] = getattr(operator, _name)

# Special methods that a stand-in forwards, and the request that they become. `r` before a name means that the operands change places.
_UNARY = {
    "__len__": "len", "__iter__": "iter", "__next__": "next", "__reversed__": "reversed", "__hash__": "hash", "__bool__": "bool", "__enter__": "enter",
    "__getitem__": "getitem", "__setitem__": "setitem", "__delitem__": "delitem", "__contains__": "contains", "__missing__": "missing",
    "__bytes__": "bytes",
}  # fmt: skip
_NUMBERS = {
    "__int__": "int", "__float__": "float", "__complex__": "complex", "__index__": "index", "__round__": "round", "__abs__": "abs", "__neg__": "neg",
    "__pos__": "pos", "__invert__": "invert", "__trunc__": "trunc", "__floor__": "floor", "__ceil__": "ceil",
}  # fmt: skip
_BINARY = {
    "__lt__": "lt", "__le__": "le", "__gt__": "gt", "__ge__": "ge", "__add__": "add", "__sub__": "sub", "__mul__": "mul", "__truediv__": "truediv",
    "__floordiv__": "floordiv", "__mod__": "mod", "__matmul__": "matmul", "__lshift__": "lshift", "__rshift__": "rshift", "__and__": "and_",
    "__or__": "or_", "__xor__": "xor", "__pow__": "pow", "__divmod__": "divmod", "__iadd__": "iadd", "__isub__": "isub", "__imul__": "imul",
    "__itruediv__": "itruediv", "__ifloordiv__": "ifloordiv", "__imod__": "imod", "__imatmul__": "imatmul", "__ilshift__": "ilshift",
    "__irshift__": "irshift", "__iand__": "iand", "__ior__": "ior", "__ixor__": "ixor", "__ipow__": "ipow",
}  # fmt: skip
_FORWARDED = {*_UNARY, *_NUMBERS, *_BINARY, "__call__", "__exit__", "__eq__", "__str__", "__repr__", "__format__"}
_FORWARDED |= {"__r" + name[2:] for name in _BINARY if name[2] != "i" or name == "__invert__"}

# The plain types that a class of the candidate may derive from; an object of it carries its plain value.
_VALUE_BASES = (int, float, complex, str, bytes, tuple, frozenset, list, dict, set)
_MUTABLE_BASES = (list, dict, set)


class CandidateEnd(Peer):
    """Answers for the candidate's objects. Everything here may be tampered with: it can only change the candidate's own answers."""

    def __init__(self, descriptor, modules):
        Peer.__init__(self, descriptor)
        self.modules = modules
        self.outlet = io.StringIO()
        self.stand_ins = {}

    def said(self):
        text = self.outlet.getvalue()
        if text:
            self.outlet.seek(0)
            self.outlet.truncate()
        return shortened(text, MAXIMUM_OUTPUT)

    def place(self, problem):
        return harness.described(problem)

    def serve(self):
        """Answers requests until the other end says that the tests are over."""
        served = 0
        while True:
            body = self.link.receive()
            if body is None or body[0] != 0x3F:
                return served
            self.link.send(self.answer(body))
            served += 1

    def perform(self, what, *parts):
        if what == "call":
            return parts[0](*parts[1], **parts[2])
        if what == "method":
            return getattr(parts[0], parts[1])(*parts[2], **parts[3])
        if what == "get":
            return getattr(parts[0], parts[1])
        if what == "set":
            return setattr(*parts)
        if what == "delete":
            return delattr(*parts)
        if what == "module":
            if parts[0] not in self.modules:
                raise ModuleNotFoundError("No module named %r" % parts[0])
            return importlib.import_module(parts[0])
        if what == "seed":
            return harness.seed_all(*parts) if type(parts[0]) is int else random.seed(*parts)
        if what == "plain":
            return self.plain(parts[0])
        return _CALLS[what](*parts)

    def plain(self, value):
        for base, reduce in harness._BASES:
            if issubclass(type(value), base):
                return reduce(value)
        return None

    def introduce(self, message, value, kind):
        """Writes an object's class, and its plain value where it has one."""
        message.kind(kind)
        plain = None
        if issubclass(kind, _VALUE_BASES) and kind.__module__ in self.modules:
            plain = self.plain(value)
        message.value(plain)

    def describe(self, message, kind):
        """Writes what a stand-in for a class must know."""
        ours = kind.__module__ in self.modules
        line = [base for base in kind.__mro__ if base is not object]
        if ours:
            # What a plain base does by itself is done over there, by value; what can change is asked for.
            own = [base for base in line if base not in _VALUE_BASES or base in _MUTABLE_BASES]
        else:
            own = line
        special = {name for base in own for name in vars(base) if name in _FORWARDED}
        special = {name for name in special if getattr(kind, name, None) is not None}
        methods = [
            name for base in reversed(line) if base.__module__ in self.modules or base in _MUTABLE_BASES for name, member in vars(base).items()
            if type(member) in (types.FunctionType, types.MethodDescriptorType) and not name.startswith("__")
        ]  # fmt: skip
        message.value((
            kind.__name__, kind.__qualname__, kind.__module__, kind.__doc__ if type(kind.__doc__) is str else None, tuple(special),
            tuple(dict.fromkeys(methods)),
        ))  # fmt: skip
        message.items(b"t", list(dict.fromkeys(self.bases(kind))) if ours or issubclass(kind, BaseException) else [])

    def bases(self, kind):
        """Lists the bases that a stand-in can have: the candidate's classes and plain types. Of library classes, what they derive from."""
        for base in kind.__bases__:
            if base.__module__ in self.modules or base in _VALUE_BASES or base in _SAFE_EXCEPTIONS:
                yield base
            elif base is not object:
                yield from self.bases(base)

    # Objects of the tests, as the candidate sees them.

    def meet(self, reader, number, depth):
        abilities = reader.value(depth + 1)
        known = self.theirs.get(number)
        if known is None:
            known = self.remember(number, self.stand_in(abilities)(self, number))
        return known

    def stand_in(self, abilities):
        kind = self.stand_ins.get(abilities)
        if kind is None:
            name, _, abilities_only = abilities.rpartition(" ")
            space = {ability: _REVERSE[ability] for ability in abilities_only.split(",") if ability in _REVERSE}
            imitated = {"function": types.FunctionType, "method": types.MethodType, "generator": types.GeneratorType}.get(name)
            if imitated is not None:
                space["__class__"] = property(lambda self: imitated)
            kind = self.stand_ins[abilities] = type(name or "object", (TestObject,), space)
        return kind

    def meet_class(self, reader, number, depth):
        new = reader.value(depth + 1)
        if new:
            name, bases = reader.value(depth + 1), reader.value(depth + 1)
            if number not in self.theirs:
                kind = type(name, bases or (Exception,), {"__module__": "tests"})
                self.remember(number, kind)
        return self.theirs[number]

    def meet_exception(self, number, kind, arguments, text):
        known = self.theirs.get(number)
        if known is None:
            try:
                known = kind(*arguments)
            except Exception:
                known = Exception(text)
            self.remember(number, known)
        return known


class TestObject:
    """What the candidate holds in the place of an object of the tests: it can be used, but not looked into."""

    __slots__ = ("_peer", "_number", "__weakref__")

    def __init__(self, peer, number):
        self._peer, self._number = peer, number

    def __getattr__(self, name):
        return self._peer.request("get", self, name)


def _reverse(what):
    def forward(self, *parts):
        return self._peer.request(what, self, *parts)

    return forward


_REVERSE = {
    "__call__": lambda self, *arguments, **named: self._peer.request("call", self, arguments, named),
    "__iter__": _reverse("iter"), "__next__": _reverse("next"), "__len__": _reverse("len"), "__getitem__": _reverse("getitem"),
    "__contains__": _reverse("contains"), "__enter__": _reverse("enter"),
    # A traceback belongs to whoever raised.
    "__exit__": lambda self, kind=None, value=None, trace=None: self._peer.request("exit", self, kind, value, None),
    "__eq__": lambda self, other: self is other, "__hash__": lambda self: id(self), "__str__": _reverse("str"),
}  # fmt: skip


def examined_mode(job, peer, link):
    """The candidate's code, answering the tests that run elsewhere."""
    files, file = job.get("files") or {}, harness.file_of(job)
    harness.provide(files)
    modules = {stem_of(name) for name in [file, *files] if name.endswith(".py")}
    modules |= {name[: -len(".__init__")] for name in modules if name.endswith(".__init__")}
    end = CandidateEnd(peer, modules)
    sys.stdout = end.outlet
    builtins.input = lambda prompt="": end.request("input", str(prompt))
    harness.load(job["code"], file, stem_of(file))

    def run(case):
        served = end.serve()
        return harness.answer(served)

    return run


# --- the end of the tests ----------------------------------------------------------------------------------------------------------------------

# Attributes of test objects that a candidate may read are public; these public ones lead to frames and code.
_CLOSED = re.compile(r"_|(?:gi|cr|ag|tb|f|co|func)_|mro$").match
_CLOSED_TYPES = (types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType, types.CodeType, types.FrameType,
                 types.TracebackType, types.ModuleType, types.CoroutineType, types.AsyncGeneratorType, type, unittest.TestCase)  # fmt: skip


class TestsEnd(Peer):
    """Asks for the tests. Trusts nothing that arrives: values are typed, names are names, and no code comes with them."""

    def __init__(self, descriptor, strict):
        Peer.__init__(self, descriptor)
        self.strict = strict
        self.recent = []

    def heard(self, text):
        if text:
            sys.stdout.write(text)

    def placed(self, problem, place):
        if type(place) is str and place:
            try:
                problem.__candidate__ = place
            except AttributeError:
                pass

    def their_number(self, value, kind):
        number = self.their_numbers.get(id(value))
        if number is None and issubclass(kind, Stand):
            raise EncodeError("an object of another run")
        return number

    def sends_class(self, value):
        return issubclass(value, BaseException)

    # Objects of the tests, as the candidate may use them.

    def introduce(self, message, value, kind):
        names = [name for name in _REVERSE if getattr(kind, name, None) is not None and name not in ("__eq__", "__hash__", "__str__")]
        if kind is types.FunctionType or kind is types.BuiltinFunctionType:
            label = "function"
        else:
            label = kind.__name__.replace(" ", "_") if kind in _CLOSED_TYPES else "object"
        message.value("%s %s" % (label, ",".join([*names, "__eq__", "__hash__", "__str__"])))

    def describe(self, message, kind):
        message.value(kind.__name__)
        message.items(b"t", [base for base in kind.__mro__ if base in _SAFE_EXCEPTIONS][:1])

    def perform(self, what, *parts):
        if what == "input":
            return builtins.input(parts[0] if type(parts[0]) is str else "")
        value = parts[0]
        if isinstance(value, (Stand, StandMeta)) or self.numbers.get(identity(value)) is None:
            raise DecodeError("a request about an object that was not handed over")
        if what == "call":
            arguments, named = parts[1], parts[2]
            if type(arguments) is not tuple or type(named) is not dict:
                raise DecodeError("a call without arguments")
            return value(*arguments, **named)
        if what == "get":
            name = parts[1]
            if type(name) is not str or _CLOSED(name) or isinstance(value, _CLOSED_TYPES):
                raise AttributeError("the tests' object has no attribute %r" % (name,))
            found = getattr(value, name)
            if isinstance(found, (types.ModuleType, types.FrameType, types.CodeType, types.TracebackType, unittest.TestCase)):
                raise AttributeError("the tests' object has no attribute %r" % (name,))
            return found
        if what in ("iter", "next", "len", "str"):
            return {"iter": iter, "next": next, "len": len, "str": str}[what](value)
        if what == "enter":
            return value.__enter__()
        if what == "exit":
            return value.__exit__(*parts[1:4])
        if what == "getitem":
            return value[parts[1]]
        if what == "contains":
            return parts[1] in value
        raise DecodeError("a request of an unknown kind")

    # Objects of the candidate, as the tests see them.

    def meet(self, reader, number, depth):
        kind = reader.value(depth + 1)
        plain = reader.value(depth + 1)
        known = self.theirs.get(number)
        if known is not None:
            return known
        if not isinstance(kind, StandMeta) or not issubclass(kind, Stand):
            raise DecodeError("an object without a class")
        base = kind._base_
        try:
            if base is None or type(plain) is not base:
                made = object.__new__(kind) if base is None else base.__new__(kind)
            elif base in _MUTABLE_BASES:
                made = base.__new__(kind)
                base.__init__(made, plain)
            else:
                made = base.__new__(kind, plain)
        except TypeError as problem:
            raise DecodeError(str(problem)) from None
        object.__setattr__(made, "_peer_", self)
        return self.remember(number, made)

    def meet_class(self, reader, number, depth):
        new = reader.value(depth + 1)
        if new is not True:
            known = self.theirs.get(number)
            if not isinstance(known, StandMeta):
                raise DecodeError("a class that was not introduced")
            return known
        described = reader.value(depth + 1)
        bases = reader.value(depth + 1)
        if type(described) is not tuple or len(described) != 6 or type(bases) is not tuple:
            raise DecodeError("a class that is not described")
        name, qualified, module, text, special, methods = described
        names = (name, qualified, module)
        if not all(type(part) is str and part and "\0" not in part for part in names) or type(text) not in (str, _NoneType):
            raise DecodeError("a class without a name")
        if type(special) is not tuple or type(methods) is not tuple or not all(type(part) is str for part in special + methods):
            raise DecodeError("a class without methods")
        known = self.theirs.get(number)
        if known is not None:
            raise DecodeError("a class that is introduced twice")
        return self.remember(number, self.stand_in(name, qualified, module, text, special, methods, bases))

    def stand_in(self, name, qualified, module, text, special, methods, bases):
        """Makes the class that stands for a class of the candidate."""
        kinds = [base for base in bases if isinstance(base, StandMeta) or base in _VALUE_BASES or base in _SAFE_EXCEPTIONS]
        failing = any(issubclass(base, BaseException) for base in kinds)
        base = next((plain for plain in _VALUE_BASES if any(issubclass(kind, plain) for kind in kinds)), None)
        space = {"__qualname__": qualified, "__module__": module, "__doc__": text, "_base_": base, "_peer_": self}
        for method in methods:
            if method not in ("_base_", "_peer_", "_known_"):
                space[method] = forwarded_method(method)
        for method in special:
            # Equality, and what an exception says, have rules of their own.
            if method in _SPECIAL and not (failing and method in ("__str__", "__repr__", "__eq__", "__hash__")):
                if not (base is not None and method in ("__eq__", "__hash__")):
                    space[method] = _SPECIAL[method]
        if "__hash__" not in space and "__eq__" in special and not failing and base is None:
            space["__hash__"] = None
        if not failing:
            if "__eq__" in special:
                space["_compares_"] = True
            space["__eq__"] = Stand.__eq__
            space.setdefault("__hash__", Stand.__hash__ if base is None or base in _MUTABLE_BASES else base.__hash__)
            if base in _MUTABLE_BASES:
                space["__hash__"] = None
            imitated = _IMITATED.get((module, name))
            if imitated is not None and not kinds:
                space["__class__"] = property(lambda self: imitated)
                space["__doc__"] = property(lambda self: self._peer_.request("get", self, "__doc__"))
        first = () if any(isinstance(kind, StandMeta) for kind in kinds) else (Failing,) if failing else (Stand,)
        for attempt in ((*first, *kinds), (*kinds, *first), first or (Stand,)):
            try:
                return StandMeta.__new__(StandMeta, name, attempt, dict(space), token=_TOKEN)
            except TypeError:
                continue
        raise DecodeError("a class with impossible bases")

    def meet_exception(self, number, kind, arguments, text):
        known = self.theirs.get(number)
        if known is not None:
            if not isinstance(known, BaseException):
                raise DecodeError("an exception that is none")
            return known
        try:
            if isinstance(kind, StandMeta):
                made = kind.__new__(kind, *arguments)
                BaseException.__init__(made, *arguments)
            else:
                made = kind(*arguments)
        except Exception:
            try:
                made = kind.__new__(kind, *arguments)
                made.args = arguments
            except Exception:
                made = Exception(*arguments)
        if isinstance(made, Failing):
            object.__setattr__(made, "_peer_", self)
            object.__setattr__(made, "_text_", text)
        return self.remember(number, made)


_TOKEN = object()
_IMITATED = {("builtins", kind.__name__): kind for kind in (
    types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, map, filter,
    zip, enumerate, reversed, property, staticmethod, classmethod, memoryview, types.MappingProxyType, type(iter([])), type(iter(())), type(iter("")),
)}  # fmt: skip
_IMITATED.update({("re", "Pattern"): re.Pattern, ("re", "Match"): re.Match, ("functools", "partial"): __import__("functools").partial})


class StandMeta(type):
    """The class of stand-in classes: calling one makes an object over there."""

    def __new__(meta, name, bases, space, token=None, **named):
        if token is not _TOKEN:
            raise TypeError("the tests derive from a class of the solution, which lives in another process")
        return type.__new__(meta, name, bases, space)

    def __init__(cls, name, bases, space, token=None, **named):
        type.__init__(cls, name, bases, space)

    def __call__(cls, *arguments, **named):
        return cls._peer_.called(cls, arguments, named)

    def __getattr__(cls, name):
        if name.startswith("__") and name in _NEVER or cls in (Stand, Failing):
            raise AttributeError(name)
        return fetched(cls._peer_, cls, name)

    def __setattr__(cls, name, value):
        cls._peer_.request("set", cls, name, value)

    def __delattr__(cls, name):
        cls._peer_.request("delete", cls, name)

    def __iter__(cls):
        return cls._peer_.request("iter", cls)

    def __len__(cls):
        return cls._peer_.request("len", cls)

    def __bool__(cls):
        return True

    def __contains__(cls, item):
        return cls._peer_.request("contains", cls, item)

    def __getitem__(cls, key):
        return cls._peer_.request("getitem", cls, key)


# Looked up by the interpreter and its library on all kinds of objects; the answer is always no.
_NEVER = {
    "__path__", "__spec__", "__abstractmethods__", "__array_interface__", "__array_struct__", "__array__", "__array_priority__", "__set_name__",
    "__wrapped__", "__signature__", "__text_signature__", "__isabstractmethod__", "__class_getitem__", "__mro_entries__", "__prepare__", "__file__",
    "__unittest_skip__", "__unittest_expecting_failure__", "__getstate__", "__getinitargs__", "__getnewargs__", "__getnewargs_ex__",
    "__reduce__", "__reduce_ex__", "__setstate__", "__index__", "__length_hint__", "__buffer__", "__unittest_skip_why__", "__test__",
}  # fmt: skip


def fetched(peer, owner, name):
    """Fetches an attribute. A class that the tests fetch by name is one they mean to test."""
    value = peer.request("get", owner, name)
    if isinstance(value, StandMeta) and not peer.strict and name[:1].isupper() and not issubclass(value, BaseException):
        type.__setattr__(value, "_known_", True)
    return value


class Stand(metaclass=StandMeta, token=_TOKEN):
    """An object of the candidate's, as the tests see it."""

    _base_ = _peer_ = None
    # Whether operators with plain operands are forwarded: only for classes that the tests fetched by name. Else an object made to agree with
    # every comparison could be returned in the place of a number.
    _known_ = False
    _compares_ = False

    def __getattr__(self, name):
        if name in _NEVER:
            raise AttributeError(name)
        return fetched(self._peer_, self, name)

    def __setattr__(self, name, value):
        self._peer_.request("set", self, name, value)

    def __delattr__(self, name):
        self._peer_.request("delete", self, name)

    def __eq__(self, other):
        if isinstance(other, Stand) and (type(self)._compares_ or type(other)._compares_):
            return self._peer_.request("eq", self, other)
        base = type(self)._base_
        if base is not None:
            # By value, here: the candidate's own idea of equality is not asked when one side is plain.
            if isinstance(other, Stand) and type(other)._base_ is None:
                return NotImplemented
            mine, their = plain_of(self), plain_of(other) if isinstance(other, Stand) else other
            return mine == their
        if isinstance(other, Stand):
            return self is other
        return NotImplemented

    def __ne__(self, other):
        equal = Stand.__eq__(self, other)
        return equal if equal is NotImplemented else not equal

    def __hash__(self):
        return id(self)

    def __repr__(self):
        return text_of(self._peer_.request("repr", self))

    def __str__(self):
        return text_of(self._peer_.request("str", self))

    def __format__(self, how):
        return text_of(self._peer_.request("format", self, how))

    def __dir__(self):
        return self._peer_.request("dir", self)

    def __copy__(self):
        return self._peer_.request("copy", self)

    def __deepcopy__(self, memo):
        return self._peer_.request("deepcopy", self)

    @property
    def __dict__(self):
        return self._peer_.request("get", self, "__dict__")


class Failing(metaclass=StandMeta, token=_TOKEN):
    """An exception of the candidate's: a real exception here, with the arguments it had there."""

    _base_ = _peer_ = _text_ = None
    _known_ = False

    def __getattr__(self, name):
        if name in _NEVER or name.startswith("__"):
            raise AttributeError(name)
        return self._peer_.request("get", self, name)

    def __str__(self):
        return BaseException.__str__(self) if self._text_ is None else self._text_


def plain_of(value):
    """Returns the plain value of a stand-in that derives from a plain type."""
    base = type(value)._base_
    if base in _MUTABLE_BASES:
        plain = value._peer_.request("plain", value)
        return plain if type(plain) is base else None
    return next(reduce(value) for kind, reduce in harness._BASES if kind is base)


def text_of(value):
    return value if type(value) is str else "<no text>"


def forwarded_method(name):
    def method(self, *arguments, **named):
        return self._peer_.called(self, arguments, named, name)

    method.__name__ = name
    return method


def _forward(what):
    def forward(self, *parts):
        return self._peer_.request(what, self, *parts)

    return forward


def _forward_number(what):
    def forward(self, *parts):
        if not type(self)._known_:
            raise TypeError("bad operand: %r object" % type(self).__name__)
        return self._peer_.request(what, self, *parts)

    return forward


def _forward_binary(what):
    def forward(self, other, *more):
        if not (type(self)._known_ or isinstance(other, Stand)):
            return NotImplemented
        return self._peer_.request(what, self, other, *more)

    return forward


def _forward_reflected(what):
    def forward(self, other, *more):
        if not (type(self)._known_ or isinstance(other, Stand)):
            return NotImplemented
        return self._peer_.request(what, other, self, *more)

    return forward


def _called(self, *arguments, **named):
    return self._peer_.called(self, arguments, named)


def _left(self, *how):
    # A traceback belongs to the tests.
    return self._peer_.request("exit", self, how[0] if how else None, how[1] if len(how) > 1 else None, None)


def _contains(self, item):
    if type(self)._known_ or isinstance(item, Stand):
        return self._peer_.request("contains", self, item)
    return any(item == held for held in iter(self))


_SPECIAL = {name: _forward(what) for name, what in _UNARY.items()}
_SPECIAL.update({name: _forward_number(what) for name, what in _NUMBERS.items()})
_SPECIAL.update({name: _forward_binary(what) for name, what in _BINARY.items()})
_SPECIAL.update({"__r" + name[2:]: _forward_reflected(what) for name, what in _BINARY.items() if not what.startswith("i")})
_SPECIAL.update({"__call__": _called, "__exit__": _left, "__contains__": _contains})


def _call(peer, target, arguments, named, method=None):
    """Makes a call and remembers it, so that a failed test can say what was called and what came back."""
    try:
        value = peer.request("call", target, arguments, named) if method is None else peer.request("method", target, method, arguments, named)
    except BaseException as problem:
        peer.recent.append((target, method, arguments, named, problem))
        raise
    peer.recent.append((target, method, arguments, named, value))
    if len(peer.recent) > _CALLS_TO_TELL:
        del peer.recent[0]
    return value


TestsEnd.called = _call


class StandModule(types.ModuleType):
    """A module of the candidate's, as the tests import it."""

    def __init__(self, name, peer):
        types.ModuleType.__init__(self, name)
        object.__setattr__(self, "_peer_", peer)
        object.__setattr__(self, "_module_", None)

    def __getattr__(self, name):
        if name in _NEVER:
            raise AttributeError(name)
        peer, module = self._peer_, over_there(self)
        if name == "__all__":
            try:
                return list(peer.request("get", module, name))
            except AttributeError:
                return [part for part in peer.request("dir", module) if not part.startswith("_")]
        return fetched(peer, module, name)

    def __setattr__(self, name, value):
        if name.startswith("__"):
            object.__setattr__(self, name, value)
        else:
            self._peer_.request("set", over_there(self), name, value)

    def __delattr__(self, name):
        self._peer_.request("delete", over_there(self), name)


def over_there(module):
    """Returns the stand-in for the module object itself, imported over there at the first use."""
    if module._module_ is None:
        try:
            object.__setattr__(module, "_module_", module._peer_.request("module", module.__name__))
        except CandidateGone:
            raise
        except BaseException as problem:
            raise ImportError("cannot import %s: %s" % (module.__name__, problem)) from problem
    return module._module_


# --- running the tests -------------------------------------------------------------------------------------------------------------------------


class Report(unittest.TestResult):
    """Collects, per test: name, outcome, message and output; and sends each as soon as it is known."""

    def __init__(self, peer, tell):
        unittest.TestResult.__init__(self)
        self.peer, self.tell = peer, tell
        self.tests = []
        self.left_out = 0
        self.open = None

    def startTest(self, test):
        unittest.TestResult.startTest(self, test)
        if self.peer is not None:
            self.peer.recent.clear()
        self.open = {"name": name_of(test), "outcome": "passed", "message": "", "output": ""}
        self.seen, sys.stdout = sys.stdout, io.StringIO()

    def stopTest(self, test):
        written, sys.stdout = sys.stdout, self.seen
        if isinstance(written, io.StringIO):
            self.open["output"] = shortened(written.getvalue(), MAXIMUM_OUTPUT)
        if self.peer is not None and self.peer.gone is not None and self.open["outcome"] == "passed":
            # The candidate's process ended, and the test did not notice or did not mind.
            self.open.update(outcome="error", message=str(self.peer.gone))
        self.close(self.open)
        self.open = None
        unittest.TestResult.stopTest(self, test)

    def close(self, entry):
        if entry["outcome"] == "left out":
            self.left_out += 1
            return
        self.tests.append(entry)
        if self.tell is not None:
            self.tell(entry)

    def record(self, test, outcome, message):
        if self.open is None:
            # A fixture of a class or a module, outside of any test.
            self.close({"name": name_of(test), "outcome": outcome, "message": message, "output": ""})
        elif self.open["outcome"] in ("passed", "skipped", "left out"):
            self.open.update(outcome=outcome, message=message)

    def addError(self, test, how):
        self.record(test, "error", self.explained(how))

    def addFailure(self, test, how):
        self.record(test, "failed", self.explained(how))

    def addSubTest(self, test, subtest, how):
        if how is not None:
            outcome = "failed" if issubclass(how[0], test.failureException) else "error"
            self.record(test, outcome, "%s %s" % (subtest._subDescription(), self.explained(how)))

    def addSkip(self, test, reason):
        # Beside the solution, in one process, it could be the solution that wants the test skipped.
        own = self.open is not None and (self.peer is not None or is_marked(test))
        self.record(test, "left out" if own else "skipped", str(reason))

    def addExpectedFailure(self, test, how):
        pass

    def addUnexpectedSuccess(self, test):
        self.record(test, "failed", "this test was expected to fail")

    def explained(self, how):
        return explained(how[1], self.peer)


def is_marked(test):
    """Says whether a test carries the mark of those that are not to be run."""
    method = getattr(test, "function", None) or getattr(test, test._testMethodName, None)
    return any(getattr(it, "__unittest_skip__", False) is True for it in (type(test), method))


def name_of(test):
    method = getattr(test, "_testMethodName", None)
    return method if method else str(test)


def explained(problem, peer):
    """Says why a test failed: the message, the line of the test, what the candidate's code did."""
    parts = []
    if isinstance(problem, ProtocolViolated):
        return "the solution's process broke the protocol: %s" % problem
    message = harness.said(problem)
    if not isinstance(problem, AssertionError):
        message = "%s: %s" % (_class_name(type(problem)), message) if message else _class_name(type(problem))
    if message:
        parts.append(message)
    place = test_line(problem)
    if place:
        parts.append("in the test: " + place)
    candidate = getattr(problem, "__candidate__", None)
    if type(candidate) is str:
        parts.append(candidate.rstrip())
    elif peer is not None and peer.recent and isinstance(problem, AssertionError) and peer.gone is None:
        parts.append(call_text(*peer.recent[-1]))
    return shortened("\n".join(parts), 4000)


def test_line(problem):
    trace, found = problem.__traceback__, ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in _test_files:
            found = (linecache.getline(file, trace.tb_lineno).strip() or found) if file in linecache.cache else found
        trace = trace.tb_next
    return shortened(found, 500)


def call_text(target, method, arguments, named, value):
    """Describes a call of the candidate's code without asking its objects anything."""

    def short(part, room=200):
        if isinstance(part, (Stand, StandModule)):
            return "<%s>" % type(part).__name__
        if isinstance(part, StandMeta):
            return part.__name__
        if isinstance(part, BaseException):
            return "raised %s" % type(part).__name__
        if type(part) in (list, tuple, dict, set) and any(isinstance(item, Stand) for item in part):
            return "<%s>" % type(part).__name__
        return shortened(harness._shown(part), room)

    called = method if method is not None else target.__name__ if isinstance(target, StandMeta) else "the solution"
    passed = ", ".join([*map(short, arguments), *("%s=%s" % (name, short(part)) for name, part in named.items())])
    return "last call: %s(%s) → %s" % (called, passed, short(value))


# Names of the files of tests, whose lines may be shown.
_test_files = set()


def compiled_test(text, file):
    _test_files.add(file)
    linecache.cache[file] = (len(text), None, text.splitlines(True), file)
    return compile(text, file, "exec", dont_inherit=True)


def examine_mode(job, peer, link):
    """The tests of a set. One child examines many solutions, one after another; each gets fresh modules."""
    careful_assertions()
    # A test of what happens between threads may start a thousand of them.
    threading.stack_size(THREAD_STACK_BYTES)
    harness.patient_threads(THREADS_OF_TESTS)

    def run(case):
        # Several solutions have a connection each, so that none can speak for another.
        connection = peer + (case.get("peer") or 0)
        end = TestsEnd(connection, bool(case.get("strict")))
        end.link.drain()
        names = [*(case.get("modules") or ()), *(stem_of(name) for name in (*case["tests"], *(case.get("files") or ())))]
        shadowed = {name: sys.modules.pop(name) for name in names if name in sys.modules}
        for name in case.get("modules") or ():
            sys.modules[name] = StandModule(name, end)
        try:
            return examine(case, end, link)
        finally:
            try:
                if end.gone is None:
                    end.link.send(b"E")
            except OSError:
                pass
            if case.get("peer") is not None:
                os.close(connection)
            for name in names:
                sys.modules.pop(name, None)
            sys.modules.update(shadowed)

    return run


def stem_of(file):
    """Returns the name that a file has as a module."""
    return (file[:-3] if file.endswith(".py") else file).replace("/", ".")


def together_mode(job, peer, link):
    """The tests in the same process as the solution: only for sets whose own example fails otherwise. A cheat can pass here."""
    harness.provide(job.get("files"))
    file = harness.file_of(job)
    harness.load(job["code"], file, stem_of(file))

    def run(case):
        return examine(case, None, link)

    return run


def examine(case, end, link):
    """Runs the tests of one problem and returns the body of the frame that reports them."""
    provided = len(sys.meta_path)
    harness.provide(case.get("files"))
    harness.seed_all(case.get("seed"))
    sys.modules["pytest"] = pytest_stand_in()

    def tell(entry):
        link.send(harness.encode(entry, bytearray(b"P")))

    report = Report(end, tell if case.get("progress") else None)
    expected = 1
    seeding = random.seed
    if end is not None:
        random.seed = seed_both(end, seeding)
    try:
        if case.get("kind") == "check":
            run_check(case, end, report)
        else:
            expected = run_unittest(case, end, report)
    finally:
        random.seed = seeding
        del sys.meta_path[: len(sys.meta_path) - provided]
        sys.modules.pop("pytest", None)
    gone = end.gone if end is not None else None
    tests = report.tests
    return harness.answer({
        "tests": tests, "expected": expected, "passed": sum(entry["outcome"] == "passed" for entry in tests),
        "ended": str(gone) if gone is not None and not isinstance(gone, ProtocolViolated) else None,
        "violated": str(gone) if isinstance(gone, ProtocolViolated) else None,
    })  # fmt: skip


def seed_both(end, seeding):
    def seed(a=None, version=2):
        seeding(a, version)
        if a is None or type(a) in (int, float, str, bytes):
            end.request("seed", a)

    return seed


def run_check(case, end, report):
    """Runs a text that defines `check(candidate)`, after the problem's own text, which may define functions that it uses."""
    space = {"__name__": "test", "__builtins__": builtins}
    entry = case["entry"]
    marker = types.SimpleNamespace(_testMethodName="check")
    report.startTest(marker)
    try:
        if case.get("prompt"):
            try:
                program = compiled_test(case["prompt"], "prompt.py")
            except SyntaxError:
                program = None
            if program is not None:
                exec(program, space)
        if end is not None:
            candidate = getattr(sys.modules[case["modules"][0]], entry)
        else:
            candidate = getattr(importlib.import_module(case["modules"][0]), entry)
        space[entry] = candidate
        (name, text), *_ = case["tests"].items()
        exec(compiled_test(text, name), space)
        space["check"](candidate)
    except AssertionError:
        report.addFailure(marker, sys.exc_info())
    except BaseException:
        report.addError(marker, sys.exc_info())
    finally:
        report.stopTest(marker)


def run_unittest(case, end, report):
    """Loads the files of tests, runs what they define, and returns how many tests that was, of which there must be one."""
    suite, broken = unittest.TestSuite(), 0
    # One of them may import another.
    harness.provide(case["tests"])
    loader = unittest.TestLoader()
    for name, text in case["tests"].items():
        stem = stem_of(name)
        module = types.ModuleType(stem)
        module.__file__ = name
        module.__builtins__ = builtins
        sys.modules[stem] = module
        marker = types.SimpleNamespace(_testMethodName=name)
        seen, sys.stdout = sys.stdout, io.StringIO()
        try:
            exec(compiled_test(text, name), module.__dict__)
            suite.addTests(loader.loadTestsFromModule(module))
            suite.addTests(plain_tests(module))
        except BaseException:
            broken += 1
            report.addError(marker, sys.exc_info())
        finally:
            sys.stdout = seen
    count = suite.countTestCases()
    suite.run(report)
    return max(1, count + broken - report.left_out)


def plain_tests(module):
    """Finds tests written as functions, and gives each its parameters and what it wants of the fixtures."""
    fixtures = fixtures_of(vars(module))
    for name, found in list(vars(module).items()):
        if name.startswith("test") and type(found) is types.FunctionType and found.__module__ == module.__name__:
            yield from function_tests(name, found, lambda: (found, fixtures))
        elif isinstance(found, type) and not isinstance(found, StandMeta) and name.startswith("Test") and not issubclass(found, unittest.TestCase):
            for method, function in vars(found).items():
                if method.startswith("test") and type(function) is types.FunctionType:
                    yield from function_tests("%s.%s" % (name, method), function, lambda: method_of(found(), method, fixtures))


def function_tests(name, function, make):
    """A test for each set of parameters of a function. `make` says anew for each what to call, and with which fixtures."""
    sets = getattr(function, "parameters", None)
    if sets is None:
        yield FunctionTest(name, *make(), {})
        return
    for number, named in enumerate(sets):
        yield FunctionTest("%s[%d]" % (name, number), *make(), named)


def fixtures_of(space):
    """Returns the functions among these values that are fixtures, by the names that tests know them by."""
    return {it.fixture[0]: it for it in space.values() if type(it) is types.FunctionType and hasattr(it, "fixture")}


def method_of(instance, name, fixtures):
    """Returns a test that is a method of this instance, and the fixtures that it sees."""
    own = {known: types.MethodType(function, instance) for known, function in fixtures_of(vars(type(instance))).items()}
    return getattr(instance, name), {**fixtures, **own}


class FunctionTest(unittest.TestCase):
    """A test that is a function."""

    def __init__(self, name, function, fixtures, named):
        unittest.TestCase.__init__(self, "runTest")
        self._testMethodName, self.function, self.fixtures, self.named = name, function, fixtures, named
        setattr(self, name, self.runTest)

    def runTest(self):
        made = dict(self.named)
        for name, fixture in self.fixtures.items():
            if fixture.fixture[1]:
                self.give(name, made)
        self.call(self.function, made)

    def call(self, function, made):
        """Calls a test or a fixture with what its parameters name."""
        named = [it for it in inspect.signature(function).parameters.values() if it.kind in (it.POSITIONAL_OR_KEYWORD, it.KEYWORD_ONLY)]
        return function(**{it.name: self.give(it.name, made) for it in named if it.default is it.empty})

    def give(self, name, made):
        """Returns what a parameter or a fixture stands for, which is made once for each test."""
        if name not in made:
            if name not in self.fixtures:
                raise TypeError("there is no fixture named %r" % name)
            value = self.call(self.fixtures[name], made)
            if isinstance(value, types.GeneratorType):
                # What stands after its `yield` clears up, the last fixture first.
                self.addCleanup(next, value, None)
                value = next(value)
            made[name] = value
        return made[name]


def careful_assertions():
    """Lets assertions about numbers refuse an object of the candidate's that only behaves like one."""
    # One hand-made number answers every subtraction with zero and every comparison with yes.
    names = ("assertAlmostEqual", "assertNotAlmostEqual", "assertGreater", "assertGreaterEqual", "assertLess", "assertLessEqual")
    for name in names:
        original = getattr(unittest.TestCase, name)
        if getattr(original, "careful", False):
            continue

        def careful(self, first, second, *more, _original=original, **named):
            for one, other in ((first, second), (second, first)):
                if isinstance(one, Stand) and type(one)._base_ is None and not isinstance(other, Stand):
                    raise self.failureException("an object of class %s is compared with %s" % (type(one).__name__, harness._shown(other)))
            return _original(self, first, second, *more, **named)

        careful.careful = True
        setattr(unittest.TestCase, name, careful)


# --- what tests use of pytest ------------------------------------------------------------------------------------------------------------------


def pytest_stand_in():
    """Makes a module with the few names of pytest that the tests of sets use."""
    module = types.ModuleType("pytest")
    module.mark = Mark()
    module.raises = Raises
    module.approx = Approx
    module.fail = fail
    module.skip = skip
    module.param = lambda *values, **named: values if len(values) > 1 else values[0]
    module.fixture = fixture
    return module


def marked_skip(*arguments, **named):
    """`pytest.mark.skip`, with a reason or without."""
    leave_out = unittest.skip("left out by the tests")
    return leave_out(arguments[0]) if arguments and callable(arguments[0]) else leave_out


def fixture(*arguments, name=None, autouse=False, **named):
    """`pytest.fixture`, whatever its scope: it is made anew for each test."""

    def decorate(function):
        function.fixture = (name or function.__name__, autouse)
        return function

    return decorate(arguments[0]) if arguments and callable(arguments[0]) else decorate


class Mark:
    """`pytest.mark`: every mark is a decorator that changes nothing, except `parametrize` and `skip`."""

    def __getattr__(self, name):
        if name == "parametrize":
            return parametrize
        if name == "skip":
            return marked_skip

        def mark(*arguments, **named):
            if len(arguments) == 1 and callable(arguments[0]) and not named:
                return arguments[0]
            return lambda function: function

        return mark


def parametrize(names, values, **named):
    names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)

    def decorate(function):
        sets = [dict(zip(names, value if len(names) > 1 else (value,))) for value in values]
        before = getattr(function, "parameters", [{}])
        function.parameters = [{**one, **other} for one in before for other in sets]
        return function

    return decorate


class Raises:
    """`pytest.raises` as a context."""

    def __init__(self, expected, *arguments, match=None, **named):
        self.expected, self.match, self.value = expected, match, None
        if arguments:
            with self:
                arguments[0](*arguments[1:], **named)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise AssertionError("no exception was raised")
        if not issubclass(kind, self.expected):
            return False
        self.value, self.type = value, kind
        if self.match is not None and not re.search(self.match, str(value)):
            raise AssertionError("%r does not match %r" % (str(value), self.match))
        return True


class Approx:
    """`pytest.approx` for numbers, lists and dictionaries of numbers."""

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs = expected, 1e-6 if rel is None else rel, 1e-12 if abs is None else abs

    def __eq__(self, actual):
        if isinstance(actual, Stand):
            return False
        return self.near(self.expected, actual)

    def near(self, expected, actual):
        if isinstance(expected, dict):
            return isinstance(actual, dict) and expected.keys() == actual.keys() and all(self.near(expected[key], actual[key]) for key in expected)
        if isinstance(expected, (list, tuple)):
            return type(actual) is type(expected) and len(actual) == len(expected) and all(map(self.near, expected, actual))
        if isinstance(expected, (int, float)) and isinstance(actual, (int, float)):
            return expected == actual or math.isclose(expected, actual, rel_tol=self.rel, abs_tol=self.abs)
        return expected == actual

    def __repr__(self):
        return "approximately %r" % (self.expected,)


def fail(reason="", **named):
    raise AssertionError(reason)


def skip(reason="", **named):
    raise unittest.SkipTest(reason)
