//! Judging, through real boxes: each way to fail has its verdict, each checker its problem, and whose fault it is is never
//! confused.
//!
//! Where this machine cannot isolate programs the tests say SKIPPED and pass; with `CI` set they fail.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::OnceLock;

use app::{Judge, Report, ReportCase, Scope, Submission, check_packs};
use camino::{Utf8Path, Utf8PathBuf};
use domain::judge::{Language, Problem};

// ---- what all tests lean on

/// The judge of this machine, one for all tests; `None` where nothing can be isolated.
fn judge() -> Option<&'static Judge> {
    static JUDGE: OnceLock<Result<Judge, String>> = OnceLock::new();
    let opened = JUDGE.get_or_init(|| Judge::open().map_err(|error| error.to_string()));
    opened.as_ref().inspect_err(|reason| skipped(reason)).ok()
}

/// Says that something was not tested, past the test harness, which hides what passing tests print.
fn skipped(reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "nothing may be skipped here: {reason}");
    std::io::stderr().write_all(format!("SKIPPED: {reason}\n").as_bytes()).unwrap();
}

/// Returns whether a language can be judged here.
fn can(judge: &Judge, language: Language) -> bool {
    judge.missing(language).inspect(|reason| skipped(reason)).is_none()
}

/// Returns whether the interpreter has numpy.
fn has_numpy() -> bool {
    let found = app::tools().iter().any(|tool| tool.name == "python" && tool.says.contains("with numpy"));
    if !found {
        skipped("python3 has no numpy");
    }
    found
}

/// A pack as its author writes it.
#[derive(Clone, Default)]
struct Pack {
    files: BTreeMap<String, String>,
    front: String,
}

impl Pack {
    /// A pack in Python, with fields of `problem.md` beyond the required ones.
    fn new(front: &str, tests: &str, solution: &str) -> Pack {
        let pack = Pack { front: front.to_owned(), ..Pack::default() };
        pack.with("tests.toml", tests).with("starter.py", "# Your code here.\n").with("solution.py", solution)
    }

    fn with(mut self, file: &str, text: &str) -> Pack {
        self.files.insert(file.to_owned(), text.to_owned());
        self
    }

    fn files(&self) -> BTreeMap<String, String> {
        let mut files = self.files.clone();
        let text = format!(
            "+++\ntitle = \"A problem\"\ntopic = \"tests\"\nlevel = \"easy\"\nminutes = 10\nentry = \"f\"\n{}\n+++\nWhat is asked.\n",
            self.front
        );
        files.insert("problem.md".to_owned(), text);
        files
    }

    fn problem(&self) -> Problem {
        formats::problem::read("a-problem", &self.files()).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    /// The report on a solution in Python (in SQL where that is all there is).
    fn judged(&self, judge: &Judge, code: &str) -> Report {
        let problem = self.problem();
        judged(judge, &problem, problem.languages[0].language, code)
    }

    fn verdict(&self, judge: &Judge, code: &str) -> String {
        let report = self.judged(judge, code);
        told(&report)
    }
}

fn judged(judge: &Judge, problem: &Problem, language: Language, code: &str) -> Report {
    let submission = Submission { language, code, scope: Scope::All };
    Report::from(&judge.judge(problem, &submission).unwrap())
}

/// A report in a few lines, without times, addresses and the traceback.
fn told(report: &Report) -> String {
    let mut text = format!("{} {}/{}", report.verdict, report.passed, report.total);
    if let Some(detail) = &report.detail {
        write!(text, "; {}", detail.lines().next().unwrap_or_default()).unwrap();
    }
    for case in report.cases.iter().filter(|case| case.verdict != "accepted") {
        write!(text, "\n  {}: {}", case.name, case.verdict).unwrap();
        write!(text, "{}", why(case)).unwrap();
    }
    let mut parts = text.split(" at 0x");
    let first = parts.next().unwrap_or_default().to_owned();
    parts
        .fold(first, |text, part| text + " at …" + part.trim_start_matches(|c: char| c.is_ascii_hexdigit() || c == '…'))
}

fn why(case: &ReportCase) -> String {
    let mut text = String::new();
    if let Some(differs) = &case.difference {
        let place = if differs.path.is_empty() { String::new() } else { format!(" at {}", differs.path) };
        write!(text, "{place}, {} (expected {}, got {})", differs.reason, differs.expected, differs.actual).unwrap();
        if let Some(hint) = &differs.hint {
            write!(text, " [{hint}]").unwrap();
        }
    }
    if let Some(raised) = &case.exception {
        let line = raised.line.map_or(String::new(), |line| format!(" in line {line}"));
        write!(text, ", {}: {}{line}", raised.class, raised.message).unwrap();
    }
    if let Some(detail) = &case.detail {
        write!(text, ", {detail}").unwrap();
    }
    text
}

/// Doubling a number, in three cases; the limits are tight so that tests are quick.
fn doubling() -> Pack {
    let tests = "[[case]]\nname = \"one\"\ncall = \"f(1)\"\nexpect = \"2\"\n\n\
                 [[case]]\nname = \"two\"\ncall = \"f(2)\"\nexpect = \"4\"\n\n\
                 [[case]]\nname = \"three\"\ncall = \"f(3)\"\nexpect = \"6\"\n";
    let front = "[limits]\ncpu_ms = 300\nmemory_mb = 128\noutput_kb = 64";
    Pack::new(front, tests, "def f(x):\n    return x * 2\n")
}

/// One case.
fn one(call: &str, expect: &str) -> String {
    format!("[[case]]\nname = \"a case\"\ncall = {call:?}\n{expect}\n")
}

// ---- one verdict for each way to fail

/// A solution that does something else in the second of three cases.
fn in_case_two(what: &str) -> String {
    format!("import os, sys, time, ctypes\n\ndef f(x):\n    if x == 2:\n        {what}\n    return x * 2\n")
}

#[test]
fn a_right_solution_is_accepted() {
    let Some(judge) = judge() else { return };
    assert_eq!(doubling().verdict(judge, "def f(x):\n    return x + x\n"), "accepted 3/3");
}

#[test]
fn each_way_to_fail_has_its_verdict_and_the_cases_around_it_are_still_judged() {
    let Some(judge) = judge() else { return };
    let pack = doubling();
    let mut text = String::new();
    for what in [
        "return 5",
        "return 4.0",
        "return True",
        "return '4'",
        "return None",
        "return float('nan')",
        "return object()",
        "return lambda: 4",
        "return [x, 1 / 0]",
        "raise KeyError('key')",
        "return f(2)",
        "sys.exit(0)",
        "os._exit(0)",
        "ctypes.string_at(0)",
        "os.abort()",
        "time.sleep(60)",
        "hoard = [bytes(1 << 20) for _ in range(1000)]",
        "print('x' * 200_000)",
        "sys.stderr.write('x' * 200_000)",
        "os.fork()",
        "os.write(3, b'\\x01\\0\\0\\0V')",
        "os.write(3, b'\\x09\\0\\0\\0Vi' + bytes([4, 0, 0, 0, 0, 0, 0]))",
        "os.close(3)",
    ] {
        let said = pack.verdict(judge, &in_case_two(what));
        let rest = said.split_once('\n').map_or(said.as_str(), |(_, rest)| rest);
        assert_eq!(
            said.lines().next().unwrap().split(';').next().unwrap(),
            format!("{} 2/3", rest.trim().trim_start_matches("two: ").split(',').next().unwrap())
        );
        writeln!(text, "{what}\n    {}", rest.trim().trim_start_matches("two: ")).unwrap();
    }
    insta::assert_snapshot!(text, @r"
    return 5
        wrong answer, off by 1 (expected 4, got 5) [one too many: is an end counted twice or left out?]
    return 4.0
        wrong answer, a float where an int is expected (expected 4, got 4.0) [equal in value, but a float where an int is asked; use `//` rather than `/`, or `int(…)`]
    return True
        wrong answer, a bool where an int is expected (expected 4, got True)
    return '4'
        wrong answer, a str where an int is expected (expected 4, got '4') [the printed form of the right answer; return the value itself, not a text]
    return None
        wrong answer, None where an int is expected (expected 4, got None) [nothing was returned; a path through the function ends without `return`]
    return float('nan')
        wrong answer, a float where an int is expected (expected 4, got nan) [nan comes of 0/0, inf − inf, or the logarithm or root of a negative number]
    return object()
        wrong answer, an object where an int is expected (expected 4, got <object object at …>)
    return lambda: 4
        wrong answer, a function where an int is expected (expected 4, got <function f.<locals>.<lambda> at …>) [a function was returned, not what it gives; are the parentheses of its call missing?]
    return [x, 1 / 0]
        runtime error, ZeroDivisionError: division by zero in line 5
    raise KeyError('key')
        runtime error, KeyError: 'key' in line 5
    return f(2)
        runtime error, RecursionError: maximum recursion depth exceeded in line 5
    sys.exit(0)
        runtime error, SystemExit: 0 in line 5
    os._exit(0)
        runtime error, the program left with exit code 0 before it answered
    ctypes.string_at(0)
        runtime error, the program was ended by signal 11 (segmentation fault: memory that is not the program's)
    os.abort()
        runtime error, the program was ended by signal 6 (abort)
    time.sleep(60)
        idle limit, it waited without computing for longer than a case may
    hoard = [bytes(1 << 20) for _ in range(1000)]
        memory limit, MemoryError:  in line 5
    print('x' * 200_000)
        output limit, it wrote more than the problem allows
    sys.stderr.write('x' * 200_000)
        output limit, it wrote more than the problem allows
    os.fork()
        forbidden call, it called `clone`, which is not allowed here
    os.write(3, b'\x01\0\0\0V')
        protocol violated, the program spoke to the judge itself: byte 0: 1 bytes are announced where 0 are left
    os.write(3, b'\x09\0\0\0Vi' + bytes([4, 0, 0, 0, 0, 0, 0]))
        protocol violated, the program spoke to the judge itself: byte 1: 8 bytes are announced where 7 are left
    os.close(3)
        runtime error, the program left with exit code 1 before it answered
    ");
}

#[test]
fn a_case_that_computes_for_too_long_is_stopped_and_the_next_one_runs() {
    let Some(judge) = judge() else { return };
    insta::assert_snapshot!(doubling().verdict(judge, &in_case_two("while True: pass")), @r"
    time limit 2/3
      two: time limit, it computed for longer than a case may
    ");
    let report = doubling().judged(judge, &in_case_two("while True: pass"));
    // The limit is 300 ms of CPU time; overrun by more than as much again would be felt.
    assert!((290.0..900.0).contains(&report.cases[1].cpu_ms), "{}", report.cases[1].cpu_ms);
}

#[test]
fn after_the_third_case_that_ended_its_run_the_others_are_left_out() {
    let Some(judge) = judge() else { return };
    let tests: String = (0..6)
        .map(|index| one(&format!("f({index})"), "expect = \"0\"").replace("a case", &format!("case {index}")))
        .collect();
    let report = Pack::new("", &tests, "def f(x): return 0\n").judged(judge, "import os\ndef f(x): os._exit(7)\n");
    assert_eq!((report.verdict.as_str(), report.passed, report.total, report.cases.len()), ("runtime error", 0, 6, 3));
    assert!(report.cases.iter().all(|case| case.detail.as_deref().unwrap().contains("exit code 7")));
}

#[test]
fn code_that_cannot_be_loaded_is_refused_before_any_case() {
    let Some(judge) = judge() else { return };
    let pack = doubling();
    let mut text = String::new();
    for code in [
        "def f(x)\n    return x * 2\n",
        "def f(x):\nreturn x\n",
        "def f(x):\n    return 'open\n",
        "def g(x):\n    return x * 2\n",
        "f = 3\n",
        "",
        "import no_such_module\ndef f(x): return x\n",
        "x = [1, 2]\nprint(x[5])\ndef f(x): return x\n",
        "import sys\nsys.exit(0)\n",
        "import os\nos._exit(0)\n",
        "while True: pass\n",
    ] {
        writeln!(text, "{:?}\n  {}", code, pack.verdict(judge, code)).unwrap();
    }
    insta::assert_snapshot!(text, @r#"
    "def f(x)\n    return x * 2\n"
      compile error 0/3; SyntaxError: expected ':' in line 1
    "def f(x):\nreturn x\n"
      compile error 0/3; IndentationError: expected an indented block after function definition on line 1 in line 2
    "def f(x):\n    return 'open\n"
      compile error 0/3; SyntaxError: unterminated string literal (detected at line 2) in line 2
    "def g(x):\n    return x * 2\n"
      runtime error 0/3; NameError: `solution.py` defines no `f`
    "f = 3\n"
      runtime error 0/3
      one: runtime error, TypeError: 'int' object is not callable
      two: runtime error, TypeError: 'int' object is not callable
      three: runtime error, TypeError: 'int' object is not callable
    ""
      runtime error 0/3; NameError: `solution.py` defines no `f`
    "import no_such_module\ndef f(x): return x\n"
      runtime error 0/3; ModuleNotFoundError: No module named 'no_such_module' in line 1
    "x = [1, 2]\nprint(x[5])\ndef f(x): return x\n"
      runtime error 0/3; IndexError: list index out of range in line 2
    "import sys\nsys.exit(0)\n"
      runtime error 0/3; SystemExit: 0 in line 2
    "import os\nos._exit(0)\n"
      runtime error 0/3; while the code was loaded: the program left with exit code 0 before it answered
    "while True: pass\n"
      time limit 0/3; while the code was loaded: it computed for longer than a case may
    "#);
    let long = format!("def f(x): return x * 2\n#{}", "x".repeat(1 << 20));
    insta::assert_snapshot!(pack.verdict(judge, &long), @"compile error 0/0; the solution is longer than 1 MiB");
}

#[test]
fn a_language_that_is_not_offered_is_no_verdict() {
    let Some(judge) = judge() else { return };
    let submission = Submission { language: Language::Rust, code: "", scope: Scope::All };
    let error = judge.judge(&doubling().problem(), &submission).unwrap_err();
    insta::assert_snapshot!(error, @"`a-problem` is not offered in Rust; it can be solved in python");
}

#[test]
fn a_wrong_answer_says_where_it_differs() {
    let Some(judge) = judge() else { return };
    let mut text = String::new();
    for (expect, result, front) in [
        ("{'a': [1, 2, 3]}", "{'a': [1, 2, 4]}", ""),
        ("[1, 2, 3]", "[1, 2]", ""),
        ("[1, 2]", "(1, 2)", ""),
        ("[3, 1]", "[1, 3]", ""),
        ("[3, 1]", "{1, 3}", ""),
        ("'a b'", "'a b '", ""),
        ("[0.5, 0.25]", "[0.5, 0.26]", "[checker]\nkind = \"float\""),
        ("[1.0]", "[float('nan')]", "[checker]\nkind = \"float\""),
        ("[1, 2]", "[2, 1]", "[checker]\nkind = \"unordered\""),
        ("[1, 2]", "[2, 2]", "[checker]\nkind = \"unordered\""),
    ] {
        let pack = Pack::new(front, &one("f()", &format!("expect = {expect:?}")), "");
        writeln!(text, "{result}: {}", pack.verdict(judge, &format!("def f(): return {result}\n")).replace("\n ", ""))
            .unwrap();
    }
    insta::assert_snapshot!(text, @r"
    {'a': [1, 2, 4]}: wrong answer 0/1 a case: wrong answer at ['a'][2], off by 1 (expected 3, got 4)
    [1, 2]: wrong answer 0/1 a case: wrong answer, 2 elements where 3 are expected; the first 2 agree (expected [1, 2, 3], got [1, 2]) [right as far as it goes; the last element is missing]
    (1, 2): wrong answer 0/1; every value is right; only the form in which it is returned is not a case: wrong answer, a tuple where a list is expected (expected [1, 2], got (1, 2)) [equal in value, but a tuple where a list is asked; return `list(…)`]
    [1, 3]: wrong answer 0/1 a case: wrong answer at [0], 2 of 2 numbers differ, the worst by 2 (expected 3, got 1) [the right elements, backwards]
    {1, 3}: wrong answer 0/1 a case: wrong answer, a set where a list is expected (expected [3, 1], got {1, 3})
    'a b ': wrong answer 0/1 a case: wrong answer, 1 character too many at the end (expected 'a b', got 'a b ') [equal but for spaces or line ends around the text]
    [0.5, 0.26]: wrong answer 0/1 a case: wrong answer at [1], off by 0.01 (4 %) (expected 0.25, got 0.26)
    [float('nan')]: wrong answer 0/1 a case: wrong answer at [0], nan where 1.0 is expected (expected 1.0, got nan) [nan comes of 0/0, inf − inf, or the logarithm or root of a negative number]
    [2, 1]: accepted 1/1
    [2, 2]: wrong answer 0/1 a case: wrong answer, 1 element missing: 1; 1 element not expected: 2 (expected [1, 2], got [2, 2])
    ");
}

#[test]
fn an_array_must_have_its_shape_and_type_where_the_problem_says_so() {
    let Some(judge) = judge() else { return };
    if !has_numpy() {
        return;
    }
    let front = |more: &str| format!("[checker]\nkind = \"float\"\n{more}");
    let asked = one("f()", "expect = \"array([[1.0, 2.0]])\"");
    let said = |more: &str, result: &str| {
        let code = format!("import numpy as np\ndef f(): return np.array({result})\n");
        Pack::new(&front(more), &asked, "").verdict(judge, &code)
    };
    assert_eq!(said("shape = true", "[[1.0, 2.0]]"), "accepted 1/1");
    insta::assert_snapshot!(said("shape = true", "[[1.0], [2.0]]"), @r"
    wrong answer 0/1
      a case: wrong answer, the shape is (2, 1) where (1, 2) is expected (expected array([[1., 2.]]), got array([[1.],
           [2.]])) [an axis of length 1 is missing: shape (2, 1) where (1, 2) is asked; keep it with `keepdims=True`]
    ");
    insta::assert_snapshot!(said("dtype = \"float32\"", "[[1.0, 2.0]]"), @r"
    wrong answer 0/1
      a case: wrong answer, the elements are of type float64, float32 is asked for (expected array([[1., 2.]]), got array([[1., 2.]]))
    ");
    assert_eq!(said("dtype = \"float32\"", "[[1.0, 2.0]], dtype='float32'"), "accepted 1/1");
}

#[test]
fn not_a_number_equals_itself() {
    let Some(judge) = judge() else { return };
    for checker in ["exact", "float"] {
        let front = format!("[checker]\nkind = {checker:?}");
        let pack = Pack::new(&front, &one("f(nan)", "expect = \"[nan, inf]\""), "");
        assert_eq!(pack.verdict(judge, "def f(x): return [x, float('inf')]\n"), "accepted 1/1", "{checker}");
        assert!(pack.verdict(judge, "def f(x): return [1.0, x]\n").starts_with("wrong answer"), "{checker}");
    }
}

#[test]
fn an_iterator_is_a_list_only_where_the_problem_collects() {
    let Some(judge) = judge() else { return };
    let code = "def f(n):\n    yield from range(n)\n";
    let pack = |collect| Pack::new(collect, &one("f(3)", "expect = \"[0, 1, 2]\""), "");
    assert_eq!(pack("collect = true").verdict(judge, code), "accepted 1/1");
    assert_eq!(pack("collect = true").verdict(judge, "def f(n): return map(int, range(n))\n"), "accepted 1/1");
    insta::assert_snapshot!(pack("").verdict(judge, code), @r"
    wrong answer 0/1
      a case: wrong answer, a generator where a list is expected (expected [0, 1, 2], got <generator object f at …>) [a generator was returned; turn it into a list with `list(…)`]
    ");
    let raising = "def f(n):\n    yield 0\n    raise ValueError('late')\n";
    insta::assert_snapshot!(pack("collect = true").verdict(judge, raising), @r"
    runtime error 0/1
      a case: runtime error, ValueError: late in line 3
    ");
    let endless = "def f(n):\n    while True: yield 0\n";
    let pack =
        Pack::new("collect = true\n[limits]\ncpu_ms = 300\nmemory_mb = 128", &one("f(3)", "expect = \"[0]\""), "");
    let said = pack.verdict(judge, endless);
    assert!(said.starts_with("memory limit") || said.starts_with("time limit"), "{said}");
}

#[test]
fn arguments_must_stay_as_they_were_where_the_problem_says_so() {
    let Some(judge) = judge() else { return };
    let pack = |keep| Pack::new(keep, &one("f([3, 1, 2])", "expect = \"[1, 2, 3]\""), "");
    let in_place = "def f(xs):\n    xs.sort()\n    return xs\n";
    assert_eq!(pack("").verdict(judge, in_place), "accepted 1/1");
    assert_eq!(pack("keep_arguments = true").verdict(judge, "def f(xs): return sorted(xs)\n"), "accepted 1/1");
    insta::assert_snapshot!(pack("keep_arguments = true").verdict(judge, in_place), @r"
    wrong answer 0/1
      a case: wrong answer at [0], argument 0 was changed and must be left as it is (expected 3, got 1) [work on a copy: `list(…)`, `.copy()`, or `copy.deepcopy(…)` when there are lists inside]
    ");
}

#[test]
fn the_answer_may_be_left_in_an_argument() {
    let Some(judge) = judge() else { return };
    let pack = Pack::new("result = \"argument 0\"", &one("f([3, 1, 2])", "expect = \"[1, 2, 3]\""), "");
    assert_eq!(pack.verdict(judge, "def f(xs): xs.sort()\n"), "accepted 1/1");
    let said = pack.verdict(judge, "def f(xs): return sorted(xs)\n");
    assert!(said.starts_with("wrong answer 0/1\n  a case: wrong answer at [0]"), "{said}");
}

#[test]
fn an_exception_can_be_what_is_asked() {
    let Some(judge) = judge() else { return };
    let pack = Pack::new("", &one("f(0)", "raises = \"ValueError\""), "");
    let mut text = String::new();
    for body in [
        "raise ValueError('any words')",
        "raise UnicodeError",
        "raise KeyError('x')",
        "return 0",
        "raise SystemExit",
        "raise type('ValueError', (Exception,), {})",
    ] {
        writeln!(text, "{body}: {}", pack.verdict(judge, &format!("def f(x): {body}\n")).replace("\n ", "")).unwrap();
    }
    insta::assert_snapshot!(text, @r"
    raise ValueError('any words'): accepted 1/1
    raise UnicodeError: accepted 1/1
    raise KeyError('x'): wrong answer 0/1 a case: wrong answer, KeyError: 'x' in line 1, ValueError was to be raised, not KeyError
    return 0: wrong answer 0/1 a case: wrong answer, ValueError was to be raised (expected , got 0)
    raise SystemExit: wrong answer 0/1 a case: wrong answer, SystemExit:  in line 1, ValueError was to be raised, not SystemExit
    raise type('ValueError', (Exception,), {}): accepted 1/1
    ");
}

#[test]
fn what_is_printed_belongs_to_the_case_that_printed_it() {
    let Some(judge) = judge() else { return };
    let code = "import sys\nprint('loaded')\ndef f(x):\n    print('case', x, flush=True)\n    if x == 2: sys.stderr.write('dying words\\n'); sys.stderr.flush(); __import__('os')._exit(1)\n    return 2 * x\n";
    let report = doubling().judged(judge, code);
    let printed: Vec<&str> = report.cases.iter().map(|case| case.stdout.as_str()).collect();
    assert_eq!(printed, ["case 1\n", "case 2\n", "case 3\n"]);
    assert_eq!(report.cases[1].stderr, "dying words\n");
    assert_eq!(
        report.cases.iter().map(|case| case.verdict.as_str()).collect::<Vec<_>>(),
        ["accepted", "runtime error", "accepted"]
    );
}

#[test]
fn the_examples_alone_are_run_on_request() {
    let Some(judge) = judge() else { return };
    let run = |pack: &Pack, code: &str| {
        let submission = Submission { language: Language::Python, code, scope: Scope::Examples };
        Report::from(&judge.judge(&pack.problem(), &submission).unwrap())
    };
    // Nothing is marked, so the first two are.
    let report = run(&doubling(), "def f(x): return 6 if x == 3 else 2 * x + (x == 2)\n");
    assert_eq!((report.passed, report.total), (1, 2));
    let marked = doubling().files["tests.toml"].replace("expect = \"6\"", "expect = \"6\"\nexample = true");
    let report = run(&doubling().with("tests.toml", &marked), "def f(x): return 2 * x\n");
    assert_eq!((report.cases.len(), report.cases[0].name.as_str(), report.cases[0].example), (1, "three", true));
}

#[test]
fn the_same_solution_gets_the_same_report_twenty_times() {
    let Some(judge) = judge() else { return };
    let pack =
        doubling().with("tests.py", "def cases(rng):\n    for _ in range(5):\n        yield (rng.randrange(100),)\n");
    for code in [
        "def f(x):\n    print(x, hash('text'), {1, 2})\n    return 2 * x\n",
        "import random\ndef f(x): return 2 * x + (random.random() < 0.5)\n",
        &in_case_two("raise KeyError(x)"),
        &in_case_two("os._exit(3)"),
    ] {
        let plain = |mut report: Report| {
            (report.cpu_ms, report.memory_kb) = (0.0, 0);
            report.cases.iter_mut().for_each(|case| (case.cpu_ms, case.memory_kb) = (0.0, 0));
            report
        };
        let first = plain(pack.judged(judge, code));
        for _ in 1..20 {
            assert_eq!(plain(pack.judged(judge, code)), first, "{code}");
        }
    }
}

// ---- what the candidate's box holds

/// Looks through everything a program can reach and prints the strings that begin like the markers of these tests.
const SNOOP: &str = r#"
import gc, os, re, sys

KNOWN = "".join(["MARK", "ER-"])

def found(text):
    return re.findall(KNOWN + r"[a-z]+-[0-9]+", text)

def f(x):
    seen, hits, queue = set(), set(), list(gc.get_objects())
    frame = sys._getframe()
    while frame is not None:
        queue += [frame.f_locals, frame.f_globals, frame.f_builtins, list(frame.f_code.co_consts)]
        frame = frame.f_back
    queue += list(sys.modules.values())
    while queue and len(seen) < 400_000:
        thing = queue.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, str):
            hits.update(found(thing))
        elif isinstance(thing, (bytes, bytearray)):
            hits.update(found(bytes(thing).decode("latin-1")))
        elif not isinstance(thing, (int, float)):
            queue += gc.get_referents(thing)
    for folder, _, names in os.walk("."):
        for name in names:
            try:
                hits.update(found(open(os.path.join(folder, name), errors="replace").read()))
            except OSError:
                pass
    hits.update(found(repr(dict(os.environ)) + repr(sys.argv)))
    try:
        for line in open("/proc/self/maps"):
            where, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in where.split("-"))
            if "r" in rights and end - begin < 1 << 26:
                with open("/proc/self/mem", "rb") as memory:
                    memory.seek(begin)
                    hits.update(found(memory.read(end - begin).decode("latin-1")))
    except (OSError, ValueError):
        pass
    print(sorted(hits))
    return x
"#;

#[test]
fn an_expected_value_is_nowhere_in_the_candidates_box() {
    let Some(judge) = judge() else { return };
    let front = "[limits]\ncpu_ms = 60000\nmemory_mb = 1024\noutput_kb = 1024";
    let tests = one("f('MARKER-argument-1')", "expect = \"'MARKER-expected-2'\"")
        + "[[case]]\nname = \"b\"\ncall = \"f('MARKER-argument-3')\"\n\n[[case]]\nname = \"c\"\ncall = \"f('x')\"\nraises = \"MARKER-raised-4\"\n"
        + "[[case]]\nname = \"d\"\ncall = \"f('y')\"\n[case.checker]\nkind = \"property\"\n";
    let pack = Pack::new(front, &tests, "def f(x): return 'MARKER-reference-5'\n")
        .with("tests.py", "SECRET = 'MARKER-tests-6'\ndef cases(rng): yield ('z',)\ndef check(arguments, result): return result == SECRET\n")
        .with("wrong/a.py", "# wrong answer: MARKER-wrong-7\n");
    let report = pack.judged(judge, SNOOP);
    let printed: String = report.cases.iter().map(|case| format!("{}{}", case.stdout, why(case))).collect();
    assert_eq!((report.passed, report.cases.len()), (0, 5), "{}", told(&report));
    assert!(report.cases.iter().all(|case| case.stdout.starts_with('[')), "{}", told(&report));
    let printed_alone: String = report.cases.iter().map(|case| case.stdout.as_str()).collect();
    assert!(printed_alone.contains("MARKER-argument-1") && printed_alone.contains("MARKER-argument-3"), "{printed}");
    for secret in ["expected", "raised", "reference", "tests", "wrong"] {
        assert!(!printed_alone.contains(secret), "{secret}: {printed_alone}");
    }
}

#[test]
fn nothing_is_left_for_the_next_run() {
    let Some(judge) = judge() else { return };
    let pack = Pack::new("", &one("f()", "expect = \"[]\""), "def f(): return []\n");
    let leaving = "import builtins, sys, os\ndef f():\n    builtins.left = 1\n    sys.modules['left'] = 1\n    os.environ['left'] = '1'\n    try: open('left', 'w').write('1')\n    except OSError: pass\n    return []\n";
    let looking = "import builtins, sys, os\ndef f():\n    return [name for name, there in [('builtins', hasattr(builtins, 'left')), ('modules', 'left' in sys.modules), ('environ', 'left' in os.environ), ('file', os.path.exists('left'))] if there]\n";
    for _ in 0..3 {
        assert_eq!(pack.verdict(judge, leaving), "accepted 1/1");
        assert_eq!(pack.verdict(judge, looking), "accepted 1/1");
    }
}

// ---- checkers that ask the pack

#[test]
fn a_property_says_what_is_wrong() {
    let Some(judge) = judge() else { return };
    let tests = one("f(12)", "");
    let check = "def check(arguments, result):\n    n, = arguments\n    if type(result) is not int: return 'a whole number is asked for'\n    return n % result == 0 and result > 1\n";
    let pack = Pack::new("[checker]\nkind = \"property\"", &tests, "def f(n): return n\n").with("tests.py", check);
    assert_eq!(pack.verdict(judge, "def f(n): return 3\n"), "accepted 1/1");
    insta::assert_snapshot!(pack.verdict(judge, "def f(n): return 5\n"), @r"
    wrong answer 0/1
      a case: wrong answer, the answer lacks a property it must have (expected , got 5)
    ");
    insta::assert_snapshot!(pack.verdict(judge, "def f(n): return 2.5\n"), @r"
    wrong answer 0/1
      a case: wrong answer, a whole number is asked for (expected , got 2.5)
    ");
    insta::assert_snapshot!(pack.verdict(judge, "def f(n): return n / 0\n"), @r"
    runtime error 0/1
      a case: runtime error, ZeroDivisionError: division by zero in line 1
    ");
}

#[test]
fn an_estimate_is_judged_by_its_distribution() {
    let Some(judge) = judge() else { return };
    // The mean of 50 uniform numbers has the mean 1/2 and the variance 1/600.
    let tests = one("f(seed)", "expect = \"[(0.5, 0.040824829)]\"");
    let pack = Pack::new("[checker]\nkind = \"statistical\"\nruns = 200", &tests, "def f(seed): return 0.5\n")
        .with("tests.py", "def statistics(arguments, result): return [float(result)]\n");
    let mean = |body: &str| format!("import random\ndef f(seed):\n    rng = random.Random(seed)\n    return {body}\n");
    assert_eq!(pack.verdict(judge, &mean("sum(rng.random() for _ in range(50)) / 50")), "accepted 1/1");
    for wrong in [
        "0.5",
        "sum(rng.random() for _ in range(50)) / 55",
        "rng.random()",
        "sum(random.Random(3).random() for _ in range(50)) / 50",
        "float('nan')",
    ] {
        let said = pack.verdict(judge, &mean(wrong));
        assert!(said.starts_with("wrong answer"), "{wrong}: {said}");
    }
    let said = pack.verdict(judge, &mean("1 / 0 if seed % 7 == 0 else rng.random()"));
    assert!(said.starts_with("runtime error"), "{said}");
}

#[test]
fn a_gradient_is_held_against_differences() {
    let Some(judge) = judge() else { return };
    let pack = Pack::new(
        "[checker]\nkind = \"gradient\"\nargument = 0",
        &one("f([1.0, -2.0], 3.0)", ""),
        "def f(w, c): return [2 * c * x for x in w]\n",
    )
    .with("tests.py", "def loss(w, c): return c * sum(x * x for x in w)\n");
    assert_eq!(pack.verdict(judge, "def f(w, c): return [2 * c * x for x in w]\n"), "accepted 1/1");
    if has_numpy() {
        assert_eq!(pack.verdict(judge, "import numpy\ndef f(w, c): return 2 * c * numpy.array(w)\n"), "accepted 1/1");
    }
    for wrong in ["[c * x for x in w]", "[-2 * c * x for x in w]", "[2 * c * w[0]]", "2 * c * sum(w)"] {
        let said = pack.verdict(judge, &format!("def f(w, c): return {wrong}\n"));
        assert!(said.starts_with("wrong answer"), "{wrong}: {said}");
    }
}

#[test]
fn a_training_must_converge() {
    let Some(judge) = judge() else { return };
    let losses = Pack::new(
        "[checker]\nkind = \"convergence\"\nbar = 0.01\nwithin = 20",
        &one("f(1.0)", ""),
        "def f(x): return [0.0]\n",
    );
    assert_eq!(losses.verdict(judge, "def f(x): return [x / 2 ** i for i in range(10)]\n"), "accepted 1/1");
    for wrong in [
        "[x]",
        "[x / 2 ** i for i in range(5)]",
        "[x / (1 + i) for i in range(200)]",
        "[0.0, x]",
        "[0.0, float('nan')]",
        "[]",
        "None",
    ] {
        let said = losses.verdict(judge, &format!("def f(x): return {wrong}\n"));
        assert!(said.starts_with("wrong answer"), "{wrong}: {said}");
    }
    let result =
        Pack::new("[checker]\nkind = \"convergence\"\nbar = 0.01", &one("f(9.0)", ""), "def f(x): return x ** 0.5\n")
            .with("tests.py", "def loss(x, root): return abs(root * root - x)\n");
    assert_eq!(result.verdict(judge, "def f(x): return x ** 0.5\n"), "accepted 1/1");
    assert!(result.verdict(judge, "def f(x): return x / 2\n").starts_with("wrong answer"));
    assert!(result.verdict(judge, "def f(x): return float('nan')\n").starts_with("wrong answer"));
}

#[test]
fn an_adapter_makes_arguments_that_are_no_plain_values() {
    let Some(judge) = judge() else { return };
    let pack = Pack::new("", &one("f([1, 2, 3], 2)", "expect = \"[2]\""), "def f(get, n): return get(1)\n").with(
        "adapter.py",
        "def arguments(items, n):\n    return (lambda i: items[i]), n\n\ndef result(value, arguments):\n    return [value]\n",
    );
    assert_eq!(pack.verdict(judge, "def f(get, n): return get(n - 1)\n"), "accepted 1/1");
    assert!(pack.verdict(judge, "def f(get, n): return get(n)\n").starts_with("wrong answer"));
    assert!(pack.verdict(judge, "def f(get, n): return get(7)\n").starts_with("runtime error"));
}

#[test]
fn running_time_may_grow_no_faster_than_asked() {
    let Some(judge) = judge() else { return };
    let front = "[growth]\ntarget = \"n\"\nsizes = [200, 6400]\n[limits]\ncpu_ms = 10000";
    let pack = Pack::new(front, &one("f([1, 2, 1])", "expect = \"2\""), "def f(xs): return len(set(xs))\n")
        .with("tests.py", "def sized(n, rng): return ([rng.randrange(n) for _ in range(n)],)\n");
    let quick = pack.judged(judge, "def f(xs): return len(set(xs))\n");
    assert_eq!(quick.verdict, "accepted", "{:?}", quick.growth);
    let slow = pack.judged(judge, "def f(xs): return sum(xs.index(x) == i for i, x in enumerate(xs))\n");
    assert_eq!(slow.verdict, "growth above target", "{:?}", slow.growth);
    let growth = slow.growth.unwrap();
    assert_eq!((growth.target.as_str(), growth.measured.as_str(), growth.clear), ("n", "n^2", true));
    assert_eq!(slow.detail.as_deref(), Some("looks like n^2; the target is n"));
    assert_eq!((slow.passed, slow.total, slow.first_failure), (1, 1, None));
    // A wrong solution is wrong, however quick.
    assert_eq!(pack.judged(judge, "def f(xs): return 0\n").growth, None);
}

// ---- other kinds of problem

#[test]
fn a_class_is_driven_by_calls() {
    let Some(judge) = judge() else { return };
    let tests = "[[case]]\nname = \"by hand\"\ncalls = [\"f(10)\", \"add(5)\", \"total()\", \"add(-20)\", \"total()\"]\nexpect = \"[None, None, 15, None, -5]\"\n";
    let solution = "class f:\n    def __init__(self, start): self.sum = start\n    def add(self, x): self.sum += x\n    def total(self): return self.sum\n";
    let made =
        "def cases(rng):\n    yield 'made', [('__init__', (0,)), ('add', (rng.randrange(1, 9),)), ('total', ())]\n";
    let pack = Pack::new("kind = \"class\"", tests, solution).with("tests.py", made);
    assert_eq!(pack.verdict(judge, solution), "accepted 2/2");
    let mut text = String::new();
    for (from, to) in [
        ("self.sum += x", "self.sum += abs(x)"),
        ("self.sum = start", "self.sum = [][0]"),
        ("def total", "def sum"),
        ("return self.sum", "return self.sums"),
        ("self.sum += x", "self.sum += x; return self.sum"),
    ] {
        writeln!(text, "{to}: {}", pack.verdict(judge, &solution.replace(from, to))).unwrap();
    }
    insta::assert_snapshot!(text, @r"
    self.sum += abs(x): wrong answer 1/2
      by hand: wrong answer at [4], off by 40 (expected -5, got 35)
    self.sum = [][0]: runtime error 0/2
      by hand: runtime error, IndexError: list index out of range in line 2, in call 1 of the case
      made: runtime error, IndexError: list index out of range in line 2, in call 1 of the case
    def sum: runtime error 0/2
      by hand: runtime error, AttributeError: 'f' object has no attribute 'total', in call 3 of the case
      made: runtime error, AttributeError: 'f' object has no attribute 'total', in call 3 of the case
    return self.sums: runtime error 0/2
      by hand: runtime error, AttributeError: 'f' object has no attribute 'sums' in line 4, in call 3 of the case
      made: runtime error, AttributeError: 'f' object has no attribute 'sums' in line 4, in call 3 of the case
    self.sum += x; return self.sum: wrong answer 0/2
      by hand: wrong answer at [1], an int where None is expected (expected None, got 15)
      made: wrong answer at [1], an int where None is expected (expected None, got 2) [the right elements, moved one place to the front]
    ");
}

#[test]
fn a_query_is_judged_by_its_rows() {
    let Some(judge) = judge() else { return };
    let tests = "setup = \"CREATE TABLE t (name TEXT, n INT); INSERT INTO t VALUES ('a', 1), ('b', 2), ('c', NULL);\"\n\n\
        [[case]]\nname = \"three\"\nexpect = \"[('a', 1), ('b', 2), ('c', None)]\"\n\n\
        [[case]]\nname = \"four, in order\"\nsetup = \"INSERT INTO t VALUES ('d', 0);\"\nexpect = \"[('c', None), ('d', 0), ('a', 1), ('b', 2)]\"\nordered = true\n\n\
        [[case]]\nname = \"what the reference gives\"\nsetup = \"DELETE FROM t;\"\n";
    let mut pack = Pack::new("kind = \"sql\"", tests, "");
    pack.files.retain(|file, _| !file.ends_with(".py"));
    let pack = pack.with("starter.sql", "SELECT 1;").with("solution.sql", "SELECT name, n FROM t ORDER BY n;");
    assert_eq!(pack.verdict(judge, "SELECT name, n FROM t ORDER BY n"), "accepted 3/3");
    let mut text = String::new();
    for query in [
        "SELECT name, n FROM t",
        "SELECT n, name FROM t ORDER BY n",
        "SELECT name, n FROM t WHERE n ORDER BY n",
        "SELECT name FROM t ORDER BY n",
        "SELECT name, n\nFORM t",
        "SELECT name, m FROM t",
        "",
        "ATTACH 'x.db' AS x; SELECT name, n FROM t",
        "SELECT load_extension('x')",
        "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c) SELECT count(*) FROM c",
    ] {
        writeln!(text, "{query:?}: {}", pack.verdict(judge, query)).unwrap();
    }
    insta::assert_snapshot!(text, @r#"
    "SELECT name, n FROM t": wrong answer 2/3
      four, in order: wrong answer at [0][0], the texts differ from character 0 on, counted from 0 (expected 'c', got 'a') [the right rows in another order; look at ORDER BY]
    "SELECT n, name FROM t ORDER BY n": wrong answer 0/3
      three: wrong answer, 3 rows missing: ('a', 1), ('b', 2), ('c', None); 3 rows not expected: (1, 'a'), (2, 'b'), (None, 'c') (expected [('a', 1), ('b', 2), ('c', None)], got [(None, 'c'), (1, 'a'), (2, 'b')]) [the right values with the columns in another order]
      four, in order: wrong answer at [0][0], None where a str is expected (expected 'c', got None) [the right values with the columns in another order]
      what the reference gives: wrong answer, the columns have other names (expected name, n, got n, name) [name a column with AS]
    "SELECT name, n FROM t WHERE n ORDER BY n": wrong answer 1/3
      three: wrong answer, 1 row missing: ('c', None) (expected [('a', 1), ('b', 2), ('c', None)], got [('a', 1), ('b', 2)]) [only rows with NULL are missing: a LEFT JOIN, or a condition that NULL does not meet]
      four, in order: wrong answer, 2 rows where 4 are expected; the first to differ is [0] (expected [('c', None), ('d', 0), ('a', 1), ('b', 2)], got [('a', 1), ('b', 2)]) [right but for the beginning; the first 2 elements are missing]
    "SELECT name FROM t ORDER BY n": wrong answer 0/3
      three: wrong answer, 3 rows missing: ('a', 1), ('b', 2), ('c', None); 3 rows not expected: ('a',), ('b',), ('c',) (expected [('a', 1), ('b', 2), ('c', None)], got [('c',), ('a',), ('b',)]) [the rows have 1 column where 2 are asked]
      four, in order: wrong answer at [0], 1 row where 2 are expected; the first 1 agree (expected ('c', None), got ('c',)) [the rows have 1 column where 2 are asked]
      what the reference gives: wrong answer, the columns have other names (expected name, n, got name) [name a column with AS]
    "SELECT name, n\nFORM t": runtime error 0/3
      three: runtime error, OperationalError: near "t": syntax error in line 1
      four, in order: runtime error, OperationalError: near "t": syntax error in line 1
      what the reference gives: runtime error, OperationalError: near "t": syntax error in line 1
    "SELECT name, m FROM t": runtime error 0/3
      three: runtime error, OperationalError: no such column: m in line 1
      four, in order: runtime error, OperationalError: no such column: m in line 1
      what the reference gives: runtime error, OperationalError: no such column: m in line 1
    "": wrong answer 0/3
      three: wrong answer, 3 rows missing: ('a', 1), ('b', 2), ('c', None) (expected [('a', 1), ('b', 2), ('c', None)], got []) [the answer is empty]
      four, in order: wrong answer, 0 rows where 4 are expected (expected [('c', None), ('d', 0), ('a', 1), ('b', 2)], got []) [the answer is empty]
      what the reference gives: wrong answer, the columns have other names (expected name, n, got ) [name a column with AS]
    "ATTACH 'x.db' AS x; SELECT name, n FROM t": runtime error 0/3
      three: runtime error, DatabaseError: not authorized in line 1
      four, in order: runtime error, DatabaseError: not authorized in line 1
      what the reference gives: runtime error, DatabaseError: not authorized in line 1
    "SELECT load_extension('x')": runtime error 0/3
      three: runtime error, OperationalError: not authorized to use function: load_extension in line 1
      four, in order: runtime error, OperationalError: not authorized to use function: load_extension in line 1
      what the reference gives: runtime error, OperationalError: not authorized to use function: load_extension in line 1
    "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c) SELECT count(*) FROM c": time limit 0/3
      three: time limit, it computed for longer than a case may
      four, in order: time limit, it computed for longer than a case may
      what the reference gives: time limit, it computed for longer than a case may
    "#);
}

/// Adding up the numbers of the input.
fn adding() -> Pack {
    let tests = "[[case]]\nname = \"two\"\nstdin = \"1 2\\n\"\nstdout = \"3\\n\"\n\n[[case]]\nname = \"lines\"\nstdin = \"1\\n2\\n4\"\nstdout = \"7\"\n\n[[case]]\nname = \"nothing\"\n";
    Pack::new(
        "kind = \"program\"\n[limits]\ncpu_ms = 1000",
        tests,
        "import sys\nprint(sum(map(int, sys.stdin.read().split())))\n",
    )
}

#[test]
fn a_program_is_judged_by_what_it_prints() {
    let Some(judge) = judge() else { return };
    let pack = adding();
    for right in [
        "import sys\nprint(sum(map(int, sys.stdin.read().split())))\n",
        "t = 0\ntry:\n    while True: t += sum(map(int, input().split()))\nexcept EOFError: print(t, ' ')\n",
        "import sys\nif __name__ == '__main__':\n    print(sum(int(x) for line in sys.stdin for x in line.split()))\n    sys.exit(0)\n",
    ] {
        assert_eq!(pack.verdict(judge, right), "accepted 3/3", "{right}");
    }
    let mut text = String::new();
    for wrong in
        ["print(input())\n", "print(3)\n", "import sys\nprint(3)\nsys.exit(2)\n", "print(int('x'))\n", "print(3\n", ""]
    {
        writeln!(text, "{wrong:?}: {}", pack.verdict(judge, wrong)).unwrap();
    }
    insta::assert_snapshot!(text, @r#"
    "print(input())\n": wrong answer 0/3
      two: wrong answer at line 1, line 1 differs (expected '3', got '1 2')
      lines: wrong answer at line 1, line 1 differs (expected '7', got '1')
      nothing: runtime error, EOFError: EOF when reading a line in line 1
    "print(3)\n": wrong answer 1/3
      lines: wrong answer at line 1, line 1 differs (expected '7', got '3')
      nothing: wrong answer at line 1, line 1 differs (expected '0', got '3')
    "import sys\nprint(3)\nsys.exit(2)\n": runtime error 0/3
      two: runtime error, the program ended with exit code 2
      lines: runtime error, the program ended with exit code 2
      nothing: runtime error, the program ended with exit code 2
    "print(int('x'))\n": runtime error 0/3
      two: runtime error, ValueError: invalid literal for int() with base 10: 'x' in line 1
      lines: runtime error, ValueError: invalid literal for int() with base 10: 'x' in line 1
      nothing: runtime error, ValueError: invalid literal for int() with base 10: 'x' in line 1
    "print(3\n": compile error 0/3; SyntaxError: '(' was never closed in line 1
    "": wrong answer 0/3
      two: wrong answer at line 1, nothing was printed (expected '3', got '')
      lines: wrong answer at line 1, nothing was printed (expected '7', got '')
      nothing: wrong answer at line 1, nothing was printed (expected '0', got '')
    "#);
    let tests = "[[case]]\nname = \"third\"\nstdout = \"one third: 0.333333333 ok\"\n";
    let near = Pack::new("kind = \"program\"\n[checker]\nkind = \"float\"\nabs = 1e-6", tests, "");
    assert_eq!(near.verdict(judge, "print('one third:', 1 / 3, 'ok')\n"), "accepted 1/1");
    assert!(near.verdict(judge, "print('one third:', 0.334, 'ok')\n").starts_with("wrong answer"));
}

// ---- compiled languages and JavaScript

/// A problem that is offered in every language.
fn everywhere() -> Problem {
    let front = "signature = \"f(xs: list[int], names: dict[str, float]) -> list[float]\"\n[limits]\ncpu_ms = 500\nmemory_mb = 256";
    let tests = "[[case]]\nname = \"two\"\ncall = \"f([1, -2], {'a': 0.5})\"\nexpect = \"[1.5, -1.5]\"\n\n\
        [[case]]\nname = \"many\"\ncall = \"f([1, 2, 3], {'a': 1.0, 'b': 2})\"\nexpect = \"[4.0, 5.0, 6.0]\"\n\n\
        [[case]]\nname = \"none\"\ncall = \"f([], {})\"\nexpect = \"[]\"\n";
    let python = "def f(xs, names): return [x + sum(names.values()) for x in xs]\n";
    let mut pack = Pack::new(front, tests, python);
    for ending in ["rs", "cpp", "js"] {
        pack = pack
            .with(&format!("starter.{ending}"), "// Your code here.\n")
            .with(&format!("solution.{ending}"), "// The reference.\n");
    }
    pack.problem()
}

/// How one language fares: right, wrong, not to be compiled, crashing, never ending.
fn in_language(language: Language, codes: &[&str]) -> String {
    let Some(judge) = judge() else { return String::new() };
    if !can(judge, language) {
        return String::new();
    }
    let problem = everywhere();
    let mut text = String::new();
    for code in codes {
        let said = told(&judged(judge, &problem, language, code));
        writeln!(text, "{said}").unwrap();
    }
    text
}

#[test]
fn rust_is_judged_like_python() {
    let head = "use std::collections::BTreeMap;\npub fn f(xs: Vec<i64>, names: BTreeMap<String, f64>) -> Vec<f64> {\n    let add: f64 = names.values().sum();\n";
    let solution = |body: &str| format!("{head}    {body}\n}}\n");
    let codes = [
        solution("xs.iter().map(|x| *x as f64 + add).collect()"),
        solution("xs.iter().map(|x| *x as f64 - add).collect()"),
        solution("xs.iter().map(|x| *x as f64 + name).collect()"),
        solution("if xs.len() == 3 { panic!(\"three\") }\n    xs.iter().map(|x| *x as f64 + add).collect()"),
        solution("if xs.len() == 3 { loop {} }\n    xs.iter().map(|x| *x as f64 + add).collect()"),
        solution("if xs.len() == 3 { std::process::exit(0) }\n    xs.iter().map(|x| *x as f64 + add).collect()"),
        "fn g() {}\n".to_owned(),
    ];
    let said = in_language(Language::Rust, &codes.iter().map(String::as_str).collect::<Vec<_>>());
    if !said.is_empty() {
        insta::assert_snapshot!(said, @r"
        accepted 3/3
        wrong answer 1/3
          two: wrong answer at [0], 2 of 2 numbers differ, the worst by 1 (expected 1.5, got 0.5) [every number is smaller by 1: is the counting from 1 where 0 is asked, or the other way round?]
          many: wrong answer at [0], 3 of 3 numbers differ, the worst by 6 (expected 4.0, got -2.0) [every number is smaller by 6]
        compile error 0/3; error[E0425]: cannot find value `name` in this scope
        runtime error 2/3
          many: runtime error, panic: three in line 4
        time limit 2/3
          many: time limit, it computed for longer than a case may
        runtime error 2/3
          many: runtime error, the program left with exit code 0 before it answered
        compile error 0/3; error[E0425]: cannot find function `f` in module `solution`
        ");
    }
}

#[test]
fn cpp_is_judged_like_python() {
    let head = "#include <map>\n#include <string>\n#include <vector>\n#include <stdexcept>\n#include <cstdlib>\n\
        template <class M> std::vector<double> all(const std::vector<long long>& xs, const M& names) {\n    double add = 0;\n    for (auto& [k, v] : names) add += v;\n    std::vector<double> out;\n    ";
    let solution = |first: &str, each: &str| {
        format!(
            "{head}{first}\n    for (auto x : xs) out.push_back({each});\n    return out;\n}}\nstd::vector<double> f(std::vector<long long> xs, std::map<std::string, double> names) {{ return all(xs, names); }}\n"
        )
    };
    let codes = [
        solution("", "x + add"),
        solution("", "x - add"),
        solution("", "x + name"),
        solution("if (xs.size() == 3) *(volatile int*)nullptr = 1;", "x + add"),
        solution("if (xs.size() == 3) throw std::runtime_error(\"three\");", "x + add"),
        solution("if (xs.size() == 3) for (volatile int i = 0;; i = i + 1) {}", "x + add"),
        solution("if (xs.size() == 3) std::exit(0);", "x + add"),
        "int g() { return 1; }\n".to_owned(),
    ];
    let said = in_language(Language::Cpp, &codes.iter().map(String::as_str).collect::<Vec<_>>());
    if !said.is_empty() {
        insta::assert_snapshot!(said, @r"
        accepted 3/3
        wrong answer 1/3
          two: wrong answer at [0], 2 of 2 numbers differ, the worst by 1 (expected 1.5, got 0.5) [every number is smaller by 1: is the counting from 1 where 0 is asked, or the other way round?]
          many: wrong answer at [0], 3 of 3 numbers differ, the worst by 6 (expected 4.0, got -2.0) [every number is smaller by 6]
        compile error 0/3; In file included from main.cpp:1:
        runtime error 2/3
          many: runtime error, the program was ended by signal 11 (segmentation fault: memory that is not the program's)
        runtime error 2/3
          many: runtime error, exception: three
        time limit 2/3
          many: time limit, it computed for longer than a case may
        runtime error 2/3
          many: runtime error, the program left with exit code 0 before it answered
        compile error 0/3; main.cpp: In lambda function:
        ");
    }
}

#[test]
fn javascript_is_judged_like_python() {
    let solution = |first: &str, each: &str| {
        format!(
            "function f(xs, names) {{\n  const values = names instanceof Map ? [...names.values()] : Object.values(names);\n  const add = values.reduce((a, b) => a + b, 0);\n  {first}\n  return xs.map(x => {each});\n}}\n"
        )
    };
    let codes = [
        solution("", "x + add"),
        solution("", "x - add"),
        solution("", "x + name"),
        "function f(xs { return xs; }\n".to_owned(),
        solution("if (xs.length === 3) throw new TypeError('three');", "x + add"),
        solution("if (xs.length === 3) for (;;) {}", "x + add"),
        solution("if (xs.length === 3) process.exit(0);", "x + add"),
        "function g() {}\n".to_owned(),
    ];
    let said = in_language(Language::JavaScript, &codes.iter().map(String::as_str).collect::<Vec<_>>());
    if !said.is_empty() {
        insta::assert_snapshot!(said, @r"
        accepted 3/3
        wrong answer 1/3
          two: wrong answer at [0], 2 of 2 numbers differ, the worst by 1 (expected 1.5, got 0.5) [every number is smaller by 1: is the counting from 1 where 0 is asked, or the other way round?]
          many: wrong answer at [0], 3 of 3 numbers differ, the worst by 6 (expected 4.0, got -2.0) [every number is smaller by 6]
        runtime error 1/3
          two: runtime error, ReferenceError: name is not defined in line 5
          many: runtime error, ReferenceError: name is not defined in line 5
        compile error 0/3; SyntaxError: Unexpected token '{' in line 1
        runtime error 2/3
          many: runtime error, TypeError: three in line 4
        time limit 2/3
          many: time limit, it computed for longer than a case may
        runtime error 2/3
          many: runtime error, the program left with exit code 0 before it answered
        runtime error 0/3; Error: there is no function called f
        ");
    }
}

#[test]
fn a_program_may_be_written_in_any_language() {
    let Some(judge) = judge() else { return };
    let pack = ["rs", "cpp", "js"].iter().fold(adding(), |pack, ending| {
        pack.with(&format!("starter.{ending}"), "//\n").with(&format!("solution.{ending}"), "//\n")
    });
    let problem = pack.problem();
    for (language, right, wrong) in [
        (
            Language::Rust,
            "use std::io::Read;\nfn main() {\n    let mut text = String::new();\n    std::io::stdin().read_to_string(&mut text).unwrap();\n    println!(\"{}\", text.split_whitespace().map(|x| x.parse::<i64>().unwrap()).sum::<i64>());\n}\n",
            "fn main() { panic!(\"no\") }\n",
        ),
        (
            Language::Cpp,
            "#include <iostream>\nint main() { long long s = 0, x; while (std::cin >> x) s += x; std::cout << s << '\\n'; }\n",
            "int main() { return 3; }\n",
        ),
        (
            Language::JavaScript,
            "const text = require('fs').readFileSync(0, 'utf8');\nconsole.log(text.split(/\\s+/).filter(Boolean).reduce((s, x) => s + Number(x), 0));\n",
            "throw new Error('no');\n",
        ),
    ] {
        if can(judge, language) {
            assert_eq!(told(&judged(judge, &problem, language, right)), "accepted 3/3", "{language}");
            let said = told(&judged(judge, &problem, language, wrong));
            assert!(said.starts_with("runtime error 0/3"), "{language}: {said}");
        }
    }
}

// ---- whose fault it is

#[test]
fn what_the_packs_own_code_does_wrong_is_never_blamed_on_the_solution() {
    let Some(judge) = judge() else { return };
    let property = |tests: &str| {
        Pack::new("[checker]\nkind = \"property\"", &one("f(1)", ""), "def f(x): return x\n").with("tests.py", tests)
    };
    let made = |tests: &str| Pack::new("", "", "def f(x): return 1 // x\n").with("tests.py", tests);
    let statistical = |expect: &str, tests: &str| {
        Pack::new("[checker]\nkind = \"statistical\"\nruns = 10", &one("f(seed)", expect), "def f(x): return 0.5\n")
            .with("tests.py", tests)
    };
    let reference = |solution: &str| Pack::new("[limits]\ncpu_ms = 300", &one("f(1)", ""), solution);
    let packs = [
        ("tests.py is no Python", property("def check(arguments, result)\n")),
        ("tests.py raises", property("raise RuntimeError('broken')\n")),
        ("tests.py leaves", property("import os\nos._exit(0)\ndef check(a, r): return True\n")),
        ("check raises", property("def check(arguments, result): return 1 / 0\n")),
        ("check returns nonsense", property("def check(arguments, result): return 3\n")),
        ("check returns nothing", property("def check(arguments, result): pass\n")),
        ("check is missing", property("def chek(arguments, result): return True\n")),
        ("cases raises", made("def cases(rng):\n    yield (1,)\n    raise ValueError('broken')\n")),
        ("cases returns no list", made("def cases(rng): return 3\n")),
        ("cases are too many", made("def cases(rng):\n    for i in range(5000): yield (i + 1,)\n")),
        (
            "the reference is mistaken in a made case",
            made("def cases(rng): yield ()\n").with("solution.py", "def f(): return y\n"),
        ),
        (
            "statistics raises",
            statistical("expect = \"[(0.5, 0.1)]\"", "def statistics(arguments, result): return [1 / 0]\n"),
        ),
        ("statistics without expectation", statistical("", "def statistics(arguments, result): return [result]\n")),
        (
            "expectation is no list of pairs",
            statistical("expect = \"3\"", "def statistics(arguments, result): return [result]\n"),
        ),
        (
            "loss raises",
            Pack::new("[checker]\nkind = \"gradient\"", &one("f(1.0)", ""), "def f(x): return x\n")
                .with("tests.py", "def loss(x): return 1 / 0\n"),
        ),
        ("the reference is no Python", reference("def f(x) return 1\n")),
        ("the reference has no entry", reference("def g(x): return 1\n")),
        ("the reference leaves", reference("import os\ndef f(x): os._exit(0)\n")),
        ("the reference never ends", reference("def f(x):\n    while True: pass\n")),
        ("the reference raises", reference("def f(x): return y\n")),
        ("a keyword without a signature", Pack::new("", &one("f(x=1)", "expect = \"1\""), "def f(x): return x\n")),
    ];
    let mut text = String::new();
    for (what, pack) in packs {
        let report = pack.judged(judge, "def f(x): return 1\n");
        writeln!(text, "{what}: {}", told(&report)).unwrap();
    }
    insta::assert_snapshot!(text, @r"
    tests.py is no Python: internal error 0/1; tests.py cannot be loaded: Traceback (most recent call last):
    tests.py raises: internal error 0/1; tests.py cannot be loaded: Traceback (most recent call last):
    tests.py leaves: internal error 0/1; tests.py did not answer: it ended with Code(0)
    check raises: internal error 0/1; tests.py failed: Traceback (most recent call last):
    check returns nonsense: internal error 0/1; case “a case”: `check` must return True, False or a text that says what is wrong, not 3
    check returns nothing: internal error 0/1; case “a case”: `check` must return True, False or a text that says what is wrong, not None
    check is missing: internal error 0/1; tests.py failed: NameError: `tests.py` defines no `check`
    cases raises: internal error 0/0; tests.py failed: Traceback (most recent call last):
    cases returns no list: internal error 0/0; tests.py failed: TypeError: 'int' object is not iterable
    cases are too many: internal error 0/0; tests.py: `cases` made 5000 cases; at most 2000 are run
    the reference is mistaken in a made case: internal error 0/0; the reference raises NameError: name 'y' is not defined in case “made case 1”; if that is asked for, say `raises`
    statistics raises: internal error 0/1; tests.py failed: Traceback (most recent call last):
    statistics without expectation: internal error 0/1; case “a case”: a statistical case needs `expect`, a list of (mean, standard deviation)
    expectation is no list of pairs: internal error 0/1; a list of pairs (mean, standard deviation) is asked for, such as `[(3.14159, 0.005)]`
    loss raises: internal error 0/1; tests.py failed: Traceback (most recent call last):
    the reference is no Python: internal error 0/1; the reference cannot be run: SyntaxError: expected ':' in line 1
    the reference has no entry: internal error 0/1; the reference cannot be run: NameError: `solution.py` defines no `f`
    the reference leaves: internal error 0/1; the reference fails in case “a case”: runtime error, the program left with exit code 0 before it answered
    the reference never ends: internal error 0/1; the reference fails in case “a case”: time limit, it computed for longer than a case may
    the reference raises: internal error 0/1; the reference raises NameError: name 'y' is not defined in case “a case”; if that is asked for, say `raises`
    a keyword without a signature: internal error 0/1; case “a case”: `f` is called with a keyword; state `signature`, or give all arguments by position
    ");
}

// ---- packs in folders

fn written(folder: &Utf8Path, name: &str, pack: &Pack) {
    for (file, text) in pack.files() {
        let path = folder.join(name).join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

#[test]
fn a_broken_pack_is_named_with_file_line_and_reason_and_the_others_go_on() {
    let Some(judge) = judge() else { return };
    let folder = tempfile::tempdir().unwrap();
    let folder = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
    let sound = doubling()
        .with("starter.py", "def f(x): ...\n")
        .with("wrong/adds-one.py", "# wrong answer: one too many\ndef f(x): return 2 * x + 1\n");
    written(&folder, "a-sound", &sound);
    written(&folder, "b-unreadable", &doubling().with("tests.toml", "[[case]]\nname = \"x\"\ncall = \"f(1\"\n"));
    written(&folder, "c-wrong-reference", &doubling().with("solution.py", "def f(x): return 3 * x\n"));
    written(&folder, "d-easy-starter", &doubling().with("starter.py", "def f(x): return 2 * x\n"));
    written(
        &folder,
        "e-wrong-claim",
        &sound.clone().with("wrong/fine.py", "# time limit: it is slow\ndef f(x): return 2 * x\n"),
    );
    written(&folder, "f-no-room", &doubling().with("solution.py", "import time\ndef f(x):\n    end = time.process_time() + 0.15\n    while time.process_time() < end: pass\n    return 2 * x\n"));
    written(&folder, "g-sound", &sound);
    std::fs::create_dir(folder.join("h-bytes")).unwrap();
    std::fs::write(folder.join("h-bytes/problem.md"), b"+++\n\xff\xfe").unwrap();
    let mut text = String::new();
    check_packs(judge, &folder, &mut |report| {
        let faults = report.faults.join(" | ").replace(folder.as_str(), "FOLDER");
        writeln!(text, "{}: {} cases, {} wrong; {faults}", report.name, report.cases, report.wrong).unwrap();
    })
    .unwrap();
    let masked: String = text
        .lines()
        .map(|line| format!("{}\n", line.split(" ms of ").next().unwrap().trim_end_matches(char::is_numeric)))
        .collect();
    insta::assert_snapshot!(masked, @r"
    a-sound: 3 cases, 1 wrong; 
    b-unreadable: 0 cases, 0 wrong; tests.toml, line 3: `f(1`: cannot be read at 4: a `)` is missing | tests.toml: there are no cases; write some, or `cases` in tests.py
    c-wrong-reference: 3 cases, 0 wrong; the Python reference is not accepted: wrong answer in “one”: off by 
    d-easy-starter: 3 cases, 0 wrong; the Python starter is accepted; it must leave something to do
    e-wrong-claim: 3 cases, 2 wrong; wrong/fine.py claims “time limit” and gets: accepted
    f-no-room: 3 cases, 0 wrong; the Python reference needs 
    g-sound: 3 cases, 1 wrong; 
    h-bytes: 0 cases, 0 wrong; FOLDER/h-bytes/problem.md is not UTF-8 text; save it as UTF-
    ");
}

#[test]
fn a_path_without_packs_is_an_error_that_says_why() {
    let Some(judge) = judge() else { return };
    let folder = tempfile::tempdir().unwrap();
    let folder = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
    std::fs::write(folder.join("set.jsonl"), "{\"a\": 1}\n").unwrap();
    let said = |path: Utf8PathBuf| {
        let error = check_packs(judge, &path, &mut |_| {}).unwrap_err();
        error.to_string().replace(folder.as_str(), "FOLDER")
    };
    insta::assert_snapshot!(said(folder.join("missing")), @"FOLDER/missing is not there; name a problem pack, a folder of packs, or a set that can be imported");
    std::fs::create_dir(folder.join("empty")).unwrap();
    insta::assert_snapshot!(said(folder.join("empty")), @"FOLDER/empty holds no problems; name a problem pack, a folder of packs, or a set that can be imported");
    insta::assert_snapshot!(said(folder.join("set.jsonl")), @"FOLDER/set.jsonl has the layout of no set that is known; name a problem pack, a folder of packs, or a set that can be imported");
}
