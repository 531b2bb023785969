"""Cheats against the tests of imported sets: none may be accepted."""

import unittest

from test_examiner import examine

# The honest solution adds the numbers of a list, and refuses `None`.
TEST = """
import unittest
from subject import solve
class T(unittest.TestCase):
    def test_equal(self): self.assertEqual(solve([1, 2]), 3)
    def test_list(self): self.assertEqual([solve([4])], [4])
    def test_true(self): self.assertTrue(solve([]) == 0)
    def test_near(self): self.assertAlmostEqual(solve([0.5]), 0.5)
    def test_apart(self): self.assertTrue(abs(solve([0.5, 1]) - 1.5) < 1e-6)
    def test_in(self): self.assertIn(solve([5]), (5, 7))
    def test_order(self): self.assertTrue(2 < solve([3]) < 4)
    def test_plain(self): assert solve([6]) == 6
    def test_raises(self):
        with self.assertRaises(ValueError):
            solve(None)
"""
CHECK = """
def check(candidate):
    assert candidate([1, 2]) == 3
    assert abs(candidate([0.5, 1]) - 1.5) < 1e-6
    assert 2 < candidate([3]) < 4
    assert candidate([]) in (0, 0.0)
    assert not candidate([7]) != 7
"""
HONEST = "def solve(xs):\n    if xs is None: raise ValueError('no list')\n    return sum(xs)\n"
# What a cheat may lean on: right about the exception, wrong about the rest.
REFUSE = "    if xs is None: raise ValueError('no list')\n"

FORGED = """
def yes(*a, **k): return True
def me(self, *a, **k): return self
names = {n: yes for n in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__contains__", "__bool__")}
names["__ne__"] = lambda *a: False
names.update({n: me for n in ("__sub__", "__rsub__", "__add__", "__radd__", "__abs__", "__round__", "__neg__", "__mul__", "__getattr__", "__call__", "__iter__")})
names["__hash__"] = lambda self: 3
names["__float__"] = lambda self: 0.0
names["__int__"] = names["__index__"] = lambda self: 0
"""

CHEATS = {
    "leaves at once": "import sys\nsys.exit(0)",
    "leaves hard at once": "import os\nos._exit(0)",
    "leaves in the call": "import sys\ndef solve(xs):\n    sys.exit(0)",
    "leaves hard in the call": "import os\ndef solve(xs):\n    os._exit(0)",
    "leaves at the end": "import atexit, os\natexit.register(lambda: os._exit(0))\ndef solve(xs): return None",
    "an object that is equal to all": "class Any:\n    def __eq__(self, o): return True\n    def __ne__(self, o): return False\n    def __hash__(self): return 1\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "an object that agrees with every operator": FORGED + "Any = type('Any', (), names)\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "an integer that is equal to all": FORGED + "Any = type('Any', (int,), names)\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "a float that is equal to all": FORGED + "Any = type('Any', (float,), names)\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "a tuple that is equal to all": FORGED + "Any = type('Any', (tuple,), names)\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "a list that is equal to all": FORGED + "Any = type('Any', (list,), names)\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "a class that says it is a number": FORGED + "names['__class__'] = property(lambda self: float)\nAny = type('float', (), names)\nAny.__module__ = 'builtins'\ndef solve(xs):\n" + REFUSE + "    return Any()",
    "a class in the place of the function": FORGED + "solve = type('solve', (), {**names, '__init__': lambda self, xs: None})\n",
    "a known class in the place of the function": FORGED + "solve = type('Solve', (), {**names, '__init__': lambda self, xs: None, '_known_': True})\n",
    "an object of the mock library": "from unittest import mock\ndef solve(xs):\n" + REFUSE + "    return mock.ANY",
    "a mock": "from unittest import mock\ndef solve(xs):\n" + REFUSE + "    m = mock.MagicMock()\n    m.__eq__ = m.__lt__ = m.__gt__ = lambda *a: True\n    return m",
    "a walk up the frames": "import sys\ndef solve(xs):\n" + REFUSE + """    frame = sys._getframe()
    while frame:
        for name in ('expected', 'second', 'exp', 'ref'):
            if name in frame.f_locals: return frame.f_locals[name]
        for text in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            if isinstance(text, str) and 'assertEqual' in text: return 3
        frame = frame.f_back
""",
    "a search of the memory": "import gc, re\ndef solve(xs):\n" + REFUSE + """    for o in gc.get_objects():
        if isinstance(o, (tuple, list)) and any(isinstance(i, str) and ''.join(['sol', 've([']) in i and ''.join(['ass', 'ert']) in i for i in list(o)): return sum(xs)
""",
    "a search of the lines": "import linecache, inspect\ndef solve(xs):\n" + REFUSE + """    if any('test' in name for name in linecache.cache) or any('test' in f.filename for f in inspect.stack()): return sum(xs)
""",
    "replaced assertions": "import unittest\nfor n in dir(unittest.TestCase):\n    if n.startswith('assert'): setattr(unittest.TestCase, n, lambda *a, **k: None)\nunittest.TestCase.run = lambda self, r=None: r\ndef solve(xs): return None",
    "a replaced unittest": "import sys, types\nsys.modules['unittest'] = types.SimpleNamespace(TestCase=object, main=lambda: None)\ndef solve(xs): return None",
    "replaced builtins": "import builtins\nbuiltins.AssertionError = type('A', (BaseException,), {})\nbuiltins.abs = lambda x: 0\nbuiltins.sum = lambda x: 0\nbuiltins.__build_class__ = None\ndef solve(xs): return None",
    "a conftest": "import sys, types\nm = types.ModuleType('conftest')\nm.pytest_runtest_makereport = lambda *a: None\nsys.modules['conftest'] = m\ndef solve(xs): return None",
    "a skip": "import unittest\ndef solve(xs): raise unittest.SkipTest('not today')",
    "an interrupt": "def solve(xs): raise KeyboardInterrupt",
    "an exception for all": "class All(ValueError, AssertionError): pass\ndef solve(xs): raise All",
    "a generator's end": "def solve(xs): raise GeneratorExit",
    "an answer forged into the channel": """import os, struct
def solve(xs):
    good = b'=' + struct.pack('<I', 0) + struct.pack('<I', 0) + b'i' + struct.pack('<q', 3)
    for _ in range(50): os.write(4, struct.pack('<I', len(good)) + good)
    return None
""",
    "a report forged into the judge's channel": """import os, struct
def solve(xs):
    os.write(3, struct.pack('<I', 2) + b'VT')
    return None
""",
    "an answer before any question": "import os, struct\nfor _ in range(50):\n    os.write(4, struct.pack('<I', 18) + b'=' + bytes(8) + b'i' + struct.pack('<q', 3))\ndef solve(xs): return None",
    "noise in the channel": "import os\ndef solve(xs):\n    os.write(4, bytes(range(256)) * 4)\n    return 3",
    "a frame that never ends": "import os, struct\ndef solve(xs):\n    os.write(4, struct.pack('<I', 1 << 25) + b'=')\n    os._exit(0)",
    "a nesting without end": "def solve(xs):\n" + REFUSE + "    x = []\n    x.append(x)\n    return x",
    "a tampered harness": """import sys, gc
def solve(xs):
    for o in gc.get_objects():
        if type(o).__name__ == 'CandidateEnd':
            type(o).perform = lambda self, *a: 3
            type(o).plain = lambda self, v: 3
    return None
""",
    "a stand-in that claims to be known": FORGED + """
names['_known_'] = True
def solve(xs):
""" + REFUSE + "    A = type('A', (), names)\n    return A()\n",
    "a request for what was never handed over": """import gc
def solve(xs):
    end = next(o for o in gc.get_objects() if type(o).__name__ == 'CandidateEnd')
    for n in range(5):
        fake = type('F', (), {})()
        end.their_numbers[id(fake)] = n
        end.theirs[n] = fake
        try: return end.request('get', fake, '__globals__')
        except Exception: pass
    return 3
""",
    "an answer of the wrong kind": """import gc
def solve(xs):
    end = next(o for o in gc.get_objects() if type(o).__name__ == 'CandidateEnd')
    end.describe = lambda message, kind: message.value(('x',) * 6)
    class A: pass
    return A()
""",
}  # fmt: skip


def accepted(report):
    return bool(report.get("tests")) and report["passed"] == report["expected"] and not report["violated"] and not report["ended"]


class Cheats(unittest.TestCase):
    def test_the_honest_solution_is_accepted(self):
        self.assertTrue(accepted(examine(TEST, HONEST)), examine(TEST, HONEST))
        self.assertTrue(accepted(self.check(HONEST)))

    def check(self, code, clean=False):
        return examine(CHECK, code, clean=clean, kind="check", entry="solve", prompt="def solve(xs):\n    pass", strict=True)

    def test_no_cheat_is_accepted_by_a_file_of_tests(self):
        for name, code in CHEATS.items():
            with self.subTest(name):
                self.assertFalse(accepted(examine(TEST, code, clean="a search" in name)))

    def test_no_cheat_is_accepted_by_a_check(self):
        for name, code in CHEATS.items():
            with self.subTest(name):
                self.assertFalse(accepted(self.check(code, clean="a search" in name)))

    def test_functions_of_the_tests_cannot_be_looked_into(self):
        test = """
import unittest
from subject import look
SECRET = 42
class T(unittest.TestCase):
    def method(self): return SECRET
    def test_it(self):
        hidden = 42
        def f(): return hidden
        def g():
            yield hidden
        class Thing:
            def __init__(self): self._private, self.public = 42, 1
        for value in (f, self.method, g(), Thing(), len, [].append, Thing().__init__, Exception, iter([1])):
            self.assertEqual(look(value), [])
"""
        code = """
NAMES = ("__globals__", "__closure__", "__code__", "__self__", "__func__", "__dict__", "__class__", "__init__", "__defaults__", "__builtins__",
         "__wrapped__", "gi_frame", "gi_code", "f_globals", "_private", "__reduce__", "__subclasses__", "__mro__", "__module__", "_testMethodName")
def look(value):
    found = []
    for name in NAMES:
        try:
            held = value._peer.request("get", value, name) if hasattr(type(value), "_peer") else None
        except AttributeError:
            continue
        if held is not None:
            found.append(name)
    return found
"""
        report = examine(test, code)
        self.assertTrue(accepted(report), report)


if __name__ == "__main__":
    unittest.main()
