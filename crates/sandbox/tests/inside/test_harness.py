"""The harness: values on the wire, the modes, failures, and code that tampers with the interpreter."""

import linecache
import os
import random
import sys
import unittest
from unittest import mock

import boxes
import harness

try:
    import numpy
except ImportError:
    numpy = None


class Wire(unittest.TestCase):
    def check(self, value):
        back = harness.decode(bytes(harness.encode(value)))
        self.assertEqual(repr(value), repr(back))

    def test_plain_values_return_as_they_were(self):
        for value in (
            None, True, False, 0, -1, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 10**100, -0.0, 1e308, float("nan"), 1 - 2j, "", "naïve ♞", b"\x00",
            [], [1, 2], [1, 2**70], [1.5, -0.0], [1, True], [1, 2.0], (), (1, "a", [None]), {3, 1, 2}, frozenset("b"), {"b": 1, "a": {1: (2,)}},
        ):  # fmt: skip
            self.check(value)

    def test_a_list_of_integers_is_packed(self):
        self.assertEqual(len(harness.encode(list(range(1000)))), 5 + 8000)

    def test_lone_surrogates_are_replaced(self):
        self.assertEqual(harness.decode(bytes(harness.encode("a\ud800"))), "a?")

    def test_a_nesting_that_is_too_deep_is_an_error(self):
        deep = []
        for _ in range(300):
            deep = [deep]
        with self.assertRaises(harness.EncodeError):
            harness.encode(deep)

    def test_an_endless_structure_is_an_error(self):
        loop = []
        loop.append(loop)
        with self.assertRaises(harness.EncodeError):
            harness.encode(loop)

    def test_bytes_that_lie_about_counts_are_an_error(self):
        for body in (b"l\xff\xff\xff\xff", b"q\x02\x00\x00\x00\x00", b"s\x05\x00\x00\x00ab", b"", b"?", b"l\x01\x00\x00\x00" * 400, b"i\x00"):
            with self.assertRaises(harness.DecodeError):
                harness.decode(body)

    def test_a_subclass_is_reduced_without_its_own_methods(self):
        class Sly(list):
            def __iter__(self):
                return iter([9, 9])

            def __len__(self):
                return 7

        body = bytes(harness.encode(Sly([1, 2])))
        self.assertEqual(body[:1], b"u")
        self.assertEqual(harness.decode(body), [1, 2])

    @unittest.skipIf(numpy is None, "numpy is not installed")
    def test_arrays_keep_type_and_shape(self):
        for value in (
            numpy.arange(6.0).reshape(2, 3), numpy.arange(6)[::-1], numpy.array(3), numpy.zeros((0, 2), "f4"), numpy.array(["a", "bcd"]),
            numpy.array([True]), numpy.arange(4, dtype=">i4"), numpy.float32(1.5), numpy.int8(3), numpy.array([1j]),
        ):  # fmt: skip
            back = harness.decode(bytes(harness.encode(value)))
            self.assertIs(type(back), type(value))
            self.assertEqual(back.shape, value.shape)
            self.assertTrue(numpy.array_equal(back, value))


class Functions(unittest.TestCase):
    def job(self, code, **fields):
        return {"mode": "function", "code": code, "file": "solution.py", "entry": "f", **fields}

    def one(self, code, *arguments, **fields):
        frames, _ = boxes.run(self.job(code, **fields), {"args": arguments, "seed": 1})
        return frames[-1]

    def test_a_function_is_called_for_each_case(self):
        frames, written = boxes.run(self.job("def f(a):\n    print('hi', a)\n    return a + 1"), {"args": (1,)}, {"args": (2,)})
        self.assertEqual([kind for kind, _ in frames], ["R", "V", "V"])
        self.assertEqual(frames[2][1], {"value": 3, "arguments": None})
        self.assertEqual(written, "hi 1\nhi 2\n")

    def test_an_exception_names_the_line_and_hides_the_judge(self):
        kind, said = self.one("def g(x):\n    return 1 // x\n\ndef f(x):\n    return g(x)", 0)
        self.assertEqual((kind, said["type"], said["line"], said["phase"]), ("X", "ZeroDivisionError", 2, "call"))
        self.assertIn('File "solution.py", line 2, in g\n    return 1 // x', said["traceback"])
        self.assertNotIn("harness", said["traceback"])

    def test_a_syntax_error_is_a_failure_to_load(self):
        kind, said = self.one("y = )", 0)
        self.assertEqual((kind, said["type"], said["line"], said["phase"]), ("X", "SyntaxError", 1, "load"))

    def test_a_missing_entry_is_a_failure_to_load(self):
        kind, said = self.one("def h(): pass")
        self.assertEqual((kind, said["phase"], said["message"]), ("X", "load", "`solution.py` defines no `f`"))

    def test_leaving_is_an_exception_or_an_end(self):
        for code, kind, name in (
            ("import sys\ndef f(): sys.exit(0)", "X", "SystemExit"),
            ("def f(): raise KeyboardInterrupt", "X", "KeyboardInterrupt"),
            ("def f(): return f()", "X", "RecursionError"),
            ("def f(): raise MemoryError", "X", "MemoryError"),
            ("import os\ndef f(): os._exit(0)", "end", None),
            ("import sys\nsys.exit(0)", "X", "SystemExit"),
            ("def f():\n    x = []\n    x.append(x)\n    return x", "X", "EncodeError"),
        ):
            got, said = self.one(code)
            self.assertEqual((got, said and said["type"]), (kind, name), code)

    def test_a_message_that_fails_or_never_ends_is_guarded(self):
        kind, said = self.one("class E(Exception):\n    def __str__(self): raise ValueError\ndef f(): raise E")
        self.assertEqual((kind, said["message"]), ("X", "<the message failed with ValueError>"))
        kind, said = self.one("def f(): raise ValueError('x' * 10**6)")
        self.assertEqual(len(said["message"]), 1000)

    def test_replaced_builtins_do_not_reach_the_harness(self):
        code = """
import builtins, struct, sys, os
def f(n):
    for name in ("type", "isinstance", "len", "repr", "issubclass", "set", "map", "list", "iter", "next", "getattr", "str", "print"):
        setattr(builtins, name, lambda *a, **k: 1 / 0)
    struct.pack = os.write = os.read = None
    sys.getrecursionlimit = None
    sys.stdout = sys.stderr = None
    return [n, (n, 2.5), {3}]
"""
        frames, _ = boxes.run(self.job(code), {"args": (1,)}, {"args": (2,)})
        self.assertEqual([kind for kind, _ in frames], ["R", "V", "V"])
        self.assertEqual(frames[2][1]["value"], [2, (2, 2.5), {3}])

    def test_objects_are_sent_by_name_and_representation(self):
        code = "class P:\n    def __repr__(self): return 'P!'\n    def __eq__(self, other): return True\ndef f(): return P()"
        kind, said = self.one(code)
        self.assertEqual((said["value"].name, said["value"].text), ("P", "P!"))

    def test_iterators_are_listed_on_request(self):
        code = "def f():\n    yield 1\n    yield 2"
        self.assertEqual(self.one(code, collect=True)[1]["value"], [1, 2])
        self.assertEqual(self.one(code)[1]["value"].name, "generator")

    def test_arguments_in_place_and_kept(self):
        code = "def f(a, b):\n    a.sort()\n    return 7"
        self.assertEqual(self.one(code, [2, 1], 0, result="argument 0")[1]["value"], [1, 2])
        self.assertEqual(self.one(code, [2, 1], 0, keep_arguments=True)[1], {"value": 7, "arguments": ([1, 2], 0)})

    def test_an_adapter_builds_arguments_and_reads_results(self):
        adapter = "def arguments(rows): return (lambda x: x * rows,)\ndef result(value, arguments): return [value]"
        self.assertEqual(self.one("def f(g): return g(3)", 2, adapter=adapter)[1]["value"], [6])

    def test_a_seed_repeats(self):
        code = "import random\ndef f(): return random.random()"
        self.assertEqual(self.one(code), self.one(code))

    def test_a_repeated_call_is_marked_at_both_ends(self):
        box = boxes.Box(self.job("count = 0\ndef f(a):\n    global count\n    count += len(a)\n    a.clear()\ndef g(): return count"))
        box.receive()
        self.assertEqual(box.ask({"args": ([1, 2],), "repeat": 5}), ("M", None))
        box.send(b"M", None)
        self.assertEqual(box.receive(), ("M", None))
        box.send(b"M", None)
        self.assertEqual(box.receive(), ("V", {"value": None, "arguments": None}))
        box.end()

    def test_a_deep_recursion_is_possible_when_asked_for(self):
        code = "import sys\nsys.setrecursionlimit(200000)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)"
        self.assertEqual(self.one(code, 50000)[1]["value"], 50000)

    def test_a_lowered_recursion_limit_does_not_hinder(self):
        kind, _ = self.one("import sys\ndef f():\n    sys.setrecursionlimit(40)\n    return [[[[[[[1, 'a']]]]]]]")
        self.assertEqual(kind, "V")

    def test_dataclasses_and_further_files_work(self):
        code = "from __future__ import annotations\nfrom dataclasses import dataclass\nfrom data import K\n@dataclass\nclass P:\n    x: int\ndef f(): return P(K).x"
        self.assertEqual(self.one(code, files={"data.py": "K = 5"})[1]["value"], 5)


class OtherModes(unittest.TestCase):
    def test_a_class_is_driven_by_calls(self):
        code = "class Bag:\n    size = 0\n    def __init__(self, n): self.items = [n]\n    def add(self, x):\n        self.items.append(x)\n        return self.items\n    def bad(self): raise KeyError(1)"
        job = {"mode": "class", "code": code, "entry": "Bag"}
        calls = [("Bag", (1,)), ("add", (2,)), ("add", (3,)), ("size", ())]
        frames, _ = boxes.run(job, {"calls": calls}, {"calls": [("Bag", (1,)), ("bad", ())]})
        self.assertEqual(frames[1][1]["value"], [None, [1, 2], [1, 2, 3], 0])
        self.assertEqual((frames[2][1]["type"], frames[2][1]["call"], frames[2][1]["line"]), ("KeyError", 1, 7))

    def test_a_program_reads_and_writes(self):
        code = "import sys, atexit\natexit.register(lambda: print('bye'))\nif __name__ == '__main__':\n    print(sum(map(int, sys.stdin.read().split())))\n    sys.exit(3)"
        frames, written = boxes.run({"mode": "script", "code": code}, {"stdin": "1 2\n3"})
        self.assertEqual((frames[1][1]["value"], written), (3, "6\nbye\n"))

    def test_a_thread_waits_for_its_place_and_too_many_do_not(self):
        for most, tries in ((1000, 3), (0, 1)):
            tried = []

            def start(thread):
                tried.append(thread)
                if len(tried) < 3:
                    raise RuntimeError("can't start new thread")

            with mock.patch.object(harness, "_start", start), mock.patch.object(harness.threading.Thread, "start"):
                harness.patient_threads(most)
                try:
                    harness.threading.Thread(target=print).start()
                except RuntimeError:
                    self.assertEqual(most, 0)
            self.assertEqual(len(tried), tries, most)

    def test_what_prints_may_import_the_solution(self):
        code = "count = 0\ndef f():\n    global count\n    count += 1\n    return count\n"
        tests = ("from solution import f\nprint(f())", "import starter_code\nprint(starter_code.f(), f())")
        frames, _ = boxes.run({"mode": "printed", "code": code}, *({"test": test} for test in tests))
        self.assertEqual([body["value"] for kind, body in frames[1:]], ["1\n", "1 2\n"], frames)

    def test_printed_output_is_the_value_and_runs_do_not_mix(self):
        code = "count = 0\ndef f():\n    global count\n    count += 1\n    return count\nprint('loaded')"
        frames, _ = boxes.run({"mode": "printed", "code": code}, {"test": "print(f())"}, {"test": "x = f()\nprint(x)"}, {"test": "1 / 0"})
        self.assertEqual([frame[1]["value"] for frame in frames[1:3]], ["1\n", "1\n"])
        self.assertEqual(frames[3][1]["type"], "ZeroDivisionError")

    def test_a_pack_makes_cases_and_judges(self):
        tests = """
def cases(rng):
    yield "first", (1, 2)
    yield (rng.randrange(10), 2)
def sized(n, rng): return ([rng.random() for _ in range(n)],)
def check(arguments, result): return True if result == 3 else "not three"
def statistics(arguments, result): return (result, result * 2)
def loss(a, x): return a * x[0] ** 2 + x[1]
"""
        job = {"mode": "pack", "code": tests, "solution": "def f(a, b): return a + b", "entry": "f"}
        frames, _ = boxes.run(
            job,
            {"do": "cases", "seed": 5},
            {"do": "sized", "n": 3, "seed": 5},
            {"do": "check", "args": (), "result": 4},
            {"do": "statistics", "args": (), "result": 4},
            {"do": "gradient", "args": (2.0, [3.0, 1.0]), "argument": 1, "step": 1e-5},
            {"do": "solve", "args": (1, 2)},
        )
        values = [frame[1]["value"] for frame in frames[1:]]
        self.assertEqual(values[0][0], ("first", (1, 2)))
        self.assertIsNone(values[0][1][0])
        self.assertEqual(len(values[1][0]), 3)
        self.assertEqual(values[2:4], ["not three", [4, 8]])
        self.assertAlmostEqual(values[4][0], 12.0, 5)
        self.assertAlmostEqual(values[4][1], 1.0, 5)
        self.assertEqual(values[5], 3)

    def test_sql_returns_the_last_rows_and_refuses_files(self):
        setup = "create table t (a int, b text); insert into t values (1, 'x;y'), (2, null);"
        job = {"mode": "sql", "code": "-- a ; comment\nupdate t set b = 'z' where b is null;\nselect * from t order by a desc"}
        frames, _ = boxes.run(job, {"setup": setup}, {"setup": setup, "query": "select count(*) as n from t where b = 'z'"})
        self.assertEqual(frames[1][1]["value"], {"columns": ["a", "b"], "rows": [(2, "z"), (1, "x;y")]})
        self.assertEqual(frames[2][1]["value"], {"columns": ["n"], "rows": [(1,)]})
        for code in (
            "attach 'x.db' as x", "vacuum into 'x.db'", "pragma writable_schema = 1", "select load_extension('x')", "select 1;\nselect\n nope from t",
        ):  # fmt: skip
            frames, _ = boxes.run({"mode": "sql", "code": code, "file": "solution.sql"}, {"setup": setup})
            self.assertEqual(frames[1][0], "X", code)
        self.assertEqual(frames[1][1]["line"], 2)
        self.assertIn("nope", frames[1][1]["message"])


class Rehearsal(unittest.TestCase):
    def test_a_rehearsal_leaves_no_trace(self):
        def traces():
            return set(sys.modules), set(linecache.cache), set(harness._files)

        child = os.fork()
        if child == 0:
            harness.prepare()
            before = traces()
            harness.rehearse()
            os._exit(0 if traces() == before else 1)
        self.assertEqual(os.waitpid(child, 0)[1], 0)

    def test_each_rehearsal_goes_on_with_chances_of_its_own(self):
        reader, writer = os.pipe()
        for _ in range(2):
            child = os.fork()
            if child == 0:
                harness.prepare()
                random.seed()
                harness.rehearse()
                os.write(writer, b"%20d" % random.getrandbits(63))
                os._exit(0)
            os.waitpid(child, 0)
        drawn = os.read(reader, 40)
        self.assertEqual(len(drawn), 40)
        self.assertNotEqual(drawn[:20], drawn[20:])


if __name__ == "__main__":
    unittest.main()
