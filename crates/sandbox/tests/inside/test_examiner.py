"""The examiner: tests in one process, the solution in another."""

import socket
import textwrap
import unittest

import boxes


def examine(test, code, module="subject", clean=False, **case):
    """Runs a text of tests against a text of code, in two processes; returns the report."""
    ours, theirs = socket.socketpair()
    job = {"mode": "examined", "code": textwrap.dedent(code), "file": module + ".py", "files": case.pop("sources", None)}
    candidate = boxes.Box(job, theirs.fileno(), clean)
    examiner = boxes.Box({"mode": "examine", "code": ""}, ours.fileno())
    ours.close()
    theirs.close()
    try:
        kind, loaded = candidate.receive()
        if kind != "R":
            return loaded or {}
        examiner.receive()
        candidate.send(b"C", {})
        case = {"kind": "unittest", "tests": {module + "_test.py": textwrap.dedent(test)}, "modules": [module], **case}
        kind, report = examiner.ask(case)
        assert kind in ("V", "end"), report
        return report["value"] if report else {}
    finally:
        examiner.end()
        candidate.end()


def outcomes(report):
    return {entry["name"]: entry["outcome"] for entry in report["tests"]}


class Separate(unittest.TestCase):
    def passes(self, test, code, **case):
        report = examine(test, code, **case)
        self.assertTrue(report.get("tests"), report)
        for entry in report["tests"]:
            self.assertEqual(entry["outcome"], "passed", entry)
        self.assertEqual(report["passed"], report["expected"])
        return report

    def one(self, body, code, names="*", **case):
        """Runs statements as one test."""
        text = "import unittest\nfrom subject import %s\nclass T(unittest.TestCase):\n    def test_it(self):\n%s"
        return self.passes(text % (names, textwrap.indent(textwrap.dedent(body), " " * 8)), code, **case)

    def test_plain_values_cross_with_their_types(self):
        self.one(
            """
            import collections, datetime, decimal, fractions
            for value in (None, True, 1, 2**80, 1.5, 1j, "é", b"x", [1, [2.5]], [True, 1], (1, "a"), {"a": [1]}, {1, 2}, frozenset([1]), bytearray(b"x"),
                          range(3), slice(1, 2), collections.deque([1], 3), collections.OrderedDict(a=1), collections.Counter("aab"),
                          datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, tzinfo=datetime.timezone.utc), datetime.timedelta(1, 2),
                          decimal.Decimal("1.50"), fractions.Fraction(1, 3), int, ValueError, ..., NotImplemented, {}.keys()):
                back = same(value)
                self.assertIs(type(back), type(value))
                self.assertEqual(back, value)
            self.assertEqual(same(collections.defaultdict(list, a=[1]))["b"], [])
            """,
            "def same(x): return x",
        )

    def test_arguments_changed_in_place_are_changed_here(self):
        self.one(
            """
            rows = [[1, 2], [3]]
            inner = rows[0]
            shared = [rows, rows, {"k": inner}, {1}]
            self.assertIs(change(shared), shared)
            self.assertIs(shared[0][0], inner)
            self.assertEqual(inner, [1, 2, "new", [3]])
            self.assertIs(inner[3], rows[1])
            self.assertEqual(shared[3], {1, 9})
            self.assertEqual(shared[2], {"k": inner, "more": 1})
            """,
            """
            def change(x):
                x[0][0].append("new")
                x[0][0].append(x[1][1])
                x[2]["more"] = 1
                x[3].add(9)
                assert x[0] is x[1]
                return x
            """,
        )

    def test_exceptions_keep_class_arguments_and_text(self):
        self.one(
            """
            with self.assertRaises(ValueError) as seen:
                fail(0)
            self.assertEqual(seen.exception.args, ("no", 1))
            with self.assertRaises(Full) as seen:
                fail(1)
            self.assertEqual(type(seen.exception), Full)
            self.assertTrue(issubclass(Full, BufferError) and isinstance(seen.exception, BufferError))
            self.assertEqual(seen.exception.args[0], "is full")
            with self.assertRaisesRegex(Special, "code 7"):
                fail(2)
            try:
                fail(2)
            except Special as problem:
                self.assertEqual((problem.code, str(problem), problem.message()), (7, "code 7", "m7"))
            with self.assertRaises(KeyError):
                fail(3)
            with self.assertRaises(SystemExit):
                fail(4)
            self.assertEqual(str(Special(9)), "code 9")
            with self.assertRaises(Special):
                raise Special(1)
            """,
            """
            class Full(BufferError): pass
            class Special(Exception):
                def __init__(self, code): self.code = code
                def __str__(self): return "code %d" % self.code
                def message(self): return "m%d" % self.code
            def fail(n):
                if n == 0: raise ValueError("no", 1)
                if n == 1: raise Full("is full")
                if n == 2: raise Special(7)
                if n == 3: return {}["x"]
                raise SystemExit
            """,
        )

    def test_objects_behave_as_they_do_over_there(self):
        self.one(
            """
            a, b = Point(1, 2), Point(1, 2)
            self.assertEqual(a, b)
            self.assertNotEqual(a, Point(2, 1))
            self.assertIsInstance(a, Point)
            self.assertEqual(a + 1, Point(2, 3))
            self.assertEqual(1 + a, Point(2, 3))
            self.assertEqual(a + b, Point(2, 4))
            self.assertEqual(len({a, b}), 1)
            self.assertLess(a, Point(5, 5))
            self.assertEqual(sorted([Point(3, 0), Point(1, 0)])[0].x, 1)
            self.assertEqual((str(a), repr(a), f"{a:>9}"), ("<1,2>", "Point(1, 2)", "[>9]"))
            self.assertEqual([*a], [1, 2])
            self.assertIn(2, a)
            self.assertEqual((len(a), a[0], a.total, a.norm(), Point.origin().x, Point.SIDES, bool(Point(0, 0))), (2, 1, 3, 5, 0, 4, False))
            a.x = 10
            self.assertEqual((a.x, a.total), (10, 12))
            with self.assertRaises(AttributeError):
                a.total = 3
            with self.assertRaises(AttributeError):
                a.nothing
            self.assertFalse(hasattr(a, "nothing"))
            a[1] = 7
            self.assertEqual(a.y, 7)
            with a as entered:
                self.assertIs(entered, a)
            self.assertEqual(a(2), 20)
            self.assertTrue(callable(a))
            self.assertAlmostEqual(float(Point(3, 4)), 5.0)
            self.assertEqual(abs(Point(-1, 2)), Point(1, 2))
            x, y = b
            self.assertEqual((x, y), (1, 2))
            self.assertEqual(vars(Point(1, 2)), {"x": 1, "y": 2})
            self.assertEqual([p.x for p in points(3)], [0, 1, 2])
            self.assertEqual(points(2), [Point(0, 0), Point(1, 0)])
            self.assertEqual(a.__class__, Point)
            self.assertEqual(Point.__name__, "Point")
            """,
            '''
            import functools
            @functools.total_ordering
            class Point:
                SIDES = 4
                def __init__(self, x, y): self.x, self.y = x, y
                @classmethod
                def origin(cls): return cls(0, 0)
                @property
                def total(self): return self.x + self.y
                def norm(self): return self.x ** 2 + self.y ** 2
                def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)
                def __hash__(self): return hash((self.x, self.y))
                def __lt__(self, other): return self.x < other.x
                def __add__(self, other):
                    return Point(self.x + other, self.y + other) if isinstance(other, int) else Point(self.x + other.x, self.y + other.y)
                __radd__ = __add__
                def __repr__(self): return "Point(%r, %r)" % (self.x, self.y)
                def __str__(self): return "<%r,%r>" % (self.x, self.y)
                def __format__(self, how): return "[" + how + "]"
                def __iter__(self): return iter((self.x, self.y))
                def __len__(self): return 2
                def __bool__(self): return self.x != 0
                def __getitem__(self, k): return (self.x, self.y)[k]
                def __setitem__(self, k, v): setattr(self, "xy"[k], v)
                def __contains__(self, v): return v in (self.x, self.y)
                def __enter__(self): return self
                def __exit__(self, *how): return None
                def __call__(self, k): return self.x * k
                def __float__(self): return float(self.norm() ** 0.5)
                def __abs__(self): return Point(abs(self.x), abs(self.y))
            def points(n): return [Point(i, 0) for i in range(n)]
            ''',
        )

    def test_classes_that_derive_from_plain_types(self):
        self.one(
            """
            p = pair()
            self.assertEqual(p, (1, "a"))
            self.assertIsInstance(p, tuple)
            self.assertEqual((p.first, p._replace(first=2)), (1, (2, "a")))
            self.assertEqual(Color.RED.value, 1)
            self.assertIs(Color(1), Color.RED)
            self.assertIs(Color["RED"], color())
            self.assertEqual([c.name for c in Color], ["RED", "BLUE"])
            self.assertEqual(len(Color), 2)
            self.assertIn(color(), Color)
            self.assertNotEqual(Color.RED, Color.BLUE)
            self.assertNotEqual(Color.RED, 1)
            self.assertEqual(Level.HIGH, 3)
            self.assertEqual({Color.RED: 1}[color()], 1)
            s = Stack([1, 2])
            s.append(3)
            self.assertEqual(s, [1, 2, 3])
            self.assertEqual([*s, s.top(), len(s), s[0]], [1, 2, 3, 3, 3, 1])
            self.assertNotEqual(s, [1])
            t = Table()
            t["a"] = 1
            self.assertEqual(t, {"a": 1})
            self.assertEqual((t["missing"], dict(t.items())), ("default", {"a": 1}))
            self.assertEqual(record(), record())
            self.assertEqual((record().name, record().tags), ("n", []))
            self.assertIsInstance(temperature(), float)
            self.assertEqual((temperature(), temperature().unit()), (36.6, "C"))
            """,
            """
            import enum, typing, dataclasses
            class Pair(typing.NamedTuple):
                first: int
                second: str
            class Color(enum.Enum):
                RED = 1
                BLUE = 2
            class Level(enum.IntEnum):
                HIGH = 3
            class Stack(list):
                def top(self): return self[-1]
            class Table(dict):
                def __missing__(self, key): return "default"
            @dataclasses.dataclass
            class Record:
                name: str
                tags: list = dataclasses.field(default_factory=list)
            class Temperature(float):
                def unit(self): return "C"
            def pair(): return Pair(1, "a")
            def color(): return Color.RED
            def record(): return Record("n")
            def temperature(): return Temperature(36.6)
            """,
        )

    def test_generators_functions_and_modules(self):
        self.one(
            """
            import types, subject, io, contextlib, unittest.mock, random, pytest
            g = count(3)
            self.assertIsInstance(g, types.GeneratorType)
            self.assertEqual((next(g), list(g)), (0, [1, 2]))
            with self.assertRaises(StopIteration):
                next(g)
            self.assertEqual(adder(2)(3), 5)
            self.assertIsInstance(adder, types.FunctionType)
            self.assertEqual(adder.__doc__, "Adds.")
            self.assertEqual(subject.LIMIT, 10)
            subject.LIMIT = 11
            self.assertEqual(subject.limit(), 11)
            with unittest.mock.patch("subject.LIMIT", 5):
                self.assertEqual(limit(), 5)
            self.assertEqual(limit(), 11)
            with unittest.mock.patch("subject.helper", side_effect=lambda x: x * 100) as helper:
                self.assertEqual(use_helper(2), 200)
                helper.assert_called_once_with(2)
            with contextlib.redirect_stdout(io.StringIO()) as out:
                shout("hi")
            self.assertEqual(out.getvalue(), "hi\\n")
            with unittest.mock.patch("builtins.input", lambda prompt: prompt + "!"):
                self.assertEqual(ask(), "name?!")
            random.seed(5)
            first = roll()
            random.seed(5)
            self.assertEqual(roll(), first)
            with pytest.raises(ZeroDivisionError, match="division"):
                adder(1)(1 / 0)
            self.assertEqual(list(map(adder(1), [1, 2])), [2, 3])
            """,
            '''
            import random
            LIMIT = 10
            def count(n): yield from range(n)
            def adder(a):
                "Adds."
                return lambda b: a + b
            def limit(): return LIMIT
            def helper(x): return x
            def use_helper(x): return helper(x)
            def shout(text): print(text)
            def ask(): return input("name?")
            def roll(): return random.random()
            ''',
        )

    def test_functions_iterators_and_files_of_the_tests_can_be_used(self):
        self.one(
            """
            import io, operator
            seen = []
            class Boom(Exception): pass
            class Thing:
                def __init__(self): self.size = 4
                def twice(self): return self.size * 2
            def boom(x): raise Boom("from the test")
            self.assertEqual(apply(lambda x: x * 2, [1, 2]), [2, 4])
            self.assertEqual(apply(operator.neg, [1]), [-1])
            self.assertEqual(apply(str.upper, ["a"]), ["A"])
            self.assertEqual(apply(seen.append, [7]), [None])
            self.assertEqual(seen, [7])
            with self.assertRaises(Boom) as raised:
                apply(boom, [1])
            self.assertEqual(str(raised.exception), "from the test")
            def closed(x): raise OSError(9, "closed")
            with self.assertRaisesRegex(OSError, "closed") as raised:
                apply(closed, [1])
            self.assertEqual(raised.exception.errno, 9)
            self.assertEqual(total(iter([1, 2, 3])), 6)
            self.assertEqual(total(x for x in range(4)), 6)
            self.assertEqual(lines(io.StringIO("a\\nb\\n")), ["a", "b"])
            out = io.StringIO()
            write(out)
            self.assertEqual(out.getvalue(), "written")
            self.assertEqual(measure(Thing()), (4, 8))
            self.assertEqual(retry(Boom, boom), "caught")
            box = Box()
            log = []
            def callback(v): log.append(v)
            box.on(callback); box.on(callback)
            box.fire(3)
            self.assertEqual(log, [3])
            box.off(callback)
            box.fire(4)
            self.assertEqual(log, [3])
            """,
            """
            def apply(f, xs): return [f(x) for x in xs]
            def total(xs): return sum(xs)
            def lines(file): return [line.strip() for line in file]
            def write(file):
                with file as f: pass
                file.write("written")
            def measure(thing): return thing.size, thing.twice()
            def retry(kind, f):
                try: f(1)
                except kind: return "caught"
            class Box:
                def __init__(self): self.calls = set()
                def on(self, f): self.calls.add(f)
                def off(self, f): self.calls.remove(f)
                def fire(self, v):
                    for f in self.calls: f(v)
            """.replace("with file as f: pass\n", "pass\n"),
        )

    def test_a_thousand_threads(self):
        self.one(
            """
            import random, sys, threading, time
            account = Account()
            random.seed(1)
            def work():
                account.add(5)
                time.sleep(random.random() / 1000)
                account.add(-5)
            before = sys.getswitchinterval()
            sys.setswitchinterval(1e-12)
            threads = [threading.Thread(target=work) for _ in range(1000)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            sys.setswitchinterval(before)
            self.assertEqual(account.balance, 0)
            """,
            "class Account:\n    balance = 0\n    def add(self, n): self.balance += n",
        )

    def test_arrays_cross_where_numpy_is_loaded(self):
        try:
            import numpy
        except ImportError:
            self.skipTest("numpy is not installed")
        self.one("import numpy\nself.assertTrue((double(numpy.eye(2)) == 2 * numpy.eye(2)).all())", "def double(x): return x * 2")

    def test_threads_subtests_and_parameters(self):
        test = """
        import threading, unittest, pytest
        from subject import Counter, add
        from data import CASES
        class T(unittest.TestCase):
            @classmethod
            def setUpClass(cls): cls.base = 1
            def setUp(self): self.c = Counter()
            def test_threads(self):
                def work():
                    for _ in range(50): self.c.up()
                threads = [threading.Thread(target=work) for _ in range(4)]
                [t.start() for t in threads]; [t.join() for t in threads]
                self.assertEqual(self.c.n, 200)
            @pytest.mark.task(taskno=1)
            def test_sub(self):
                for a, b in CASES:
                    with self.subTest(a=a):
                        self.assertEqual(add(a, self.base), b)
        @pytest.mark.parametrize("a, b", [(1, 2), (2, 3)])
        def test_function(a, b):
            assert add(a, 1) == b
        def test_near():
            assert add(0.1, 0.2) == pytest.approx(0.3)
        """
        code = "class Counter:\n    def __init__(self): self.n = 0\n    def up(self): self.n += 1\ndef add(a, b): return a + b"
        report = self.passes(test, code, files={"data.py": "CASES = [(1, 2), (5, 6)]"})
        self.assertEqual(report["expected"], 5)
        report = examine(test, code.replace("a + b", "a - b"), files={"data.py": "CASES = [(1, 2), (5, 6)]"})
        self.assertEqual(report["passed"], 1)
        sub = next(entry for entry in report["tests"] if entry["name"] == "test_sub")
        self.assertEqual(sub["outcome"], "failed")
        self.assertIn("0 != 2", sub["message"])

    def test_fixtures_are_made_for_each_test_that_names_them_and_clear_up(self):
        test = """
        import pytest
        from subject import total
        LOG = []
        @pytest.fixture(autouse=True)
        def logged():
            LOG.append("in")
            yield
            LOG.append("out")
        @pytest.fixture
        def numbers(): return [1, 2]
        @pytest.fixture(name="more")
        def longer(numbers):
            numbers.append(3)
            return numbers
        def test_one(more, numbers, scale=2):
            assert total(more) * scale == 12 and more is numbers and LOG == ["in"]
        @pytest.mark.parametrize("extra, sum", [(4, 7), (5, 8)])
        def test_two(numbers, extra, sum):
            assert total(numbers + [extra]) == sum and LOG[-3:-1] == ["in", "out"]
        def test_unknown(nobody): pass
        class TestGroup:
            @pytest.fixture
            def numbers(self): return [9]
            def test_own(self, numbers): assert total(numbers) == 9
        """
        report = examine(test, "total = sum")
        expected = dict.fromkeys(("test_one", "test_two[0]", "test_two[1]", "TestGroup.test_own"), "passed")
        self.assertEqual(outcomes(report), {**expected, "test_unknown": "error"})
        self.assertIn("there is no fixture named 'nobody'", str(report["tests"]))

    def test_what_the_tests_leave_out_does_not_count(self):
        test = """
        import unittest, pytest
        from subject import f
        class T(unittest.TestCase):
            def test_one(self): self.assertEqual(f(1), 1)
            @unittest.skip("extra credit")
            def test_two(self): self.assertEqual(f(2), 3)
            def test_three(self): self.skipTest("not here")
            def test_failed_before(self):
                for number in (0, 1):
                    with self.subTest(number=number):
                        self.assertEqual(f(number), 1)
                        self.skipTest("enough")
        @unittest.skipIf(True, "whole")
        class Whole(unittest.TestCase):
            def test_four(self): self.assertEqual(f(4), 5)
        @pytest.mark.skip(reason="later")
        def test_five(): assert f(5) == 6
        @pytest.mark.skip
        def test_six(): assert f(6) == 7
        """
        report = examine(test, "def f(x): return x")
        self.assertEqual(outcomes(report), {"test_one": "passed", "test_failed_before": "failed"})
        self.assertEqual((report["passed"], report["expected"]), (1, 2))

    def test_leaving_out_everything_is_no_success(self):
        test = "import unittest\nfrom subject import f\nclass T(unittest.TestCase):\n    @unittest.skip('no')\n    def test_it(self): f()"
        report = examine(test, "def f(): pass")
        self.assertEqual((report["tests"], report["expected"]), ([], 1))

    def test_a_file_of_tests_imports_another(self):
        test = "import unittest\nfrom subject import f\nfrom subject_data import CASES\nclass T(unittest.TestCase):\n    def test_it(self): self.assertEqual(f(1), CASES[1])"
        report = self.passes("", "def f(x): return x", tests={"subject_test.py": test, "subject_data.py": "CASES = {1: 1}"})
        self.assertEqual(report["expected"], 1)

    def test_further_files_of_the_solution(self):
        test = "import unittest\nfrom subject import f\nfrom other import K\nclass T(unittest.TestCase):\n    def test_it(self): self.assertEqual(f(), K)"
        self.passes(test, "from other import K\ndef f(): return K", modules=["subject", "other"], sources={"other.py": "K = 3"})

    def test_a_failure_says_what_was_called(self):
        report = examine("import unittest\nfrom subject import f\nclass T(unittest.TestCase):\n    def test_it(self): assert f(1, 'b') == 5", "def f(a, b):\n    print('here')\n    return 4")
        (entry,) = report["tests"]
        self.assertEqual((entry["outcome"], entry["output"]), ("failed", "here\n"))
        self.assertIn("last call: the solution(1, 'b') → 4", entry["message"])
        self.assertIn("assert f(1, 'b') == 5", entry["message"])

    def test_an_error_shows_the_line_of_the_solution(self):
        report = examine("import unittest\nfrom subject import f\nclass T(unittest.TestCase):\n    def test_it(self): f(0)", "def f(a):\n    return 1 // a")
        (entry,) = report["tests"]
        self.assertEqual(entry["outcome"], "error")
        self.assertIn('File "subject.py", line 2, in f\n    return 1 // a', entry["message"])

    def test_a_missing_name_fails_the_file_of_tests(self):
        report = examine("from subject import nothing", "x = 1")
        self.assertEqual((report["passed"], report["expected"], report["tests"][0]["outcome"]), (0, 1, "error"))
        self.assertIn("cannot import name 'nothing'", report["tests"][0]["message"])


class Check(unittest.TestCase):
    def run_check(self, test, code, entry="f", prompt="def f(x):\n    pass\n"):
        return examine(test, code, kind="check", entry=entry, prompt=prompt, strict=True)

    def test_a_check_function_passes_and_fails(self):
        test = "METADATA = {}\ndef check(candidate):\n    assert candidate(2) == 4, 'double'\n    assert abs(candidate(1.5) - 3.0) < 1e-6"
        self.assertEqual(self.run_check(test, "def f(x): return x * 2")["passed"], 1)
        report = self.run_check(test, "def f(x): return x + 1")
        self.assertEqual(report["passed"], 0)
        self.assertIn("double\nin the test: assert candidate(2) == 4", report["tests"][0]["message"])

    def test_a_check_may_use_functions_of_the_text(self):
        prompt = "import math\ndef double(x): return x * 2\ndef f(x):\n    '''Halves.'''\n"
        test = "def check(candidate):\n    for i in range(10): assert f(double(i)) == i and math.floor(1.5) == 1"
        self.assertEqual(self.run_check(test, "def double(x): return 0\ndef f(x): return x // 2", prompt=prompt)["passed"], 1)


if __name__ == "__main__":
    unittest.main()
