//! Checking the code of notes, through real boxes: what is broken is found, what is right is left alone, and what is
//! hostile is bounded.
//!
//! `code/dev` and `code/heldout` hold documents of our own; beside each, `.expected` says which line is found and part of
//! how it is said to be known. Where this machine cannot isolate programs the tests say SKIPPED and pass; with `CI` set
//! they fail.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::io::Write as _;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use app::{CodeCheck, Judge, check_code};
use camino::Utf8Path;
use domain::check::{Document, Finding};

/// The judge of this machine; `None` where nothing can be isolated, or numpy is missing.
fn judge() -> Option<&'static Judge> {
    static JUDGE: OnceLock<Result<Judge, String>> = OnceLock::new();
    let opened = JUDGE.get_or_init(|| {
        let numpy = app::tools().iter().any(|tool| tool.name == "python" && tool.says.contains("with numpy"));
        if !numpy {
            return Err("python3 has no numpy".to_owned());
        }
        Judge::open().map_err(|error| error.to_string())
    });
    opened.as_ref().inspect_err(|reason| skipped(reason)).ok()
}

/// Says that something was not tested, past the test harness, which hides what passing tests print.
fn skipped(reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "nothing may be skipped here: {reason}");
    std::io::stderr().write_all(format!("SKIPPED: {reason}\n").as_bytes()).unwrap();
}

fn checked(judge: Option<&Judge>, name: &str, text: &str) -> CodeCheck {
    let lines: Vec<&str> = text.lines().collect();
    let reading = formats::read(name, text);
    check_code(judge, &Document { lines: &lines, notes: &reading.notes })
}

fn shown(check: &CodeCheck) -> Vec<&Finding> {
    check.findings.iter().filter(|finding| finding.shown).collect()
}

/// Holds what is shown of each document of a folder against what is expected of it.
fn check_folder(folder: &str) {
    let Some(judge) = judge() else { return };
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/code").join(folder);
    let mut wrong = Vec::new();
    for entry in folder.read_dir_utf8().unwrap() {
        let path = entry.unwrap().into_path();
        if path.extension() == Some("expected") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let check = checked(Some(judge), path.as_str(), &text);
        let mut found = shown(&check);
        for line in std::fs::read_to_string(path.with_extension("expected")).unwrap().lines() {
            let (anchor, how) = line.rsplit_once(" => ").unwrap();
            let number = text.lines().position(|line| line.contains(anchor)).unwrap() as u32 + 1;
            match found.iter().position(|finding| finding.lines.contains(number) && finding.how.contains(how)) {
                Some(at) => drop(found.remove(at)),
                None => wrong.push(format!("{path}: not found: {line}")),
            }
        }
        wrong.extend(found.iter().map(|finding| format!("{path}: not expected: {finding:?}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn broken_code_is_found_and_right_code_is_left_alone() {
    check_folder("dev");
}

#[test]
fn so_it_is_in_documents_held_out() {
    check_folder("heldout");
}

#[test]
fn the_starter_bank_has_no_finding() {
    let Some(judge) = judge() else { return };
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../../banks/starter");
    for entry in folder.read_dir_utf8().unwrap() {
        let path = entry.unwrap().into_path();
        let text = std::fs::read_to_string(&path).unwrap();
        let check = checked(Some(judge), path.as_str(), &text);
        assert_eq!(shown(&check), Vec::<&Finding>::new(), "{path}");
    }
}

#[test]
fn without_a_sandbox_the_check_says_so_and_reads_the_lines() {
    let text = "How to add?\n```python\ntotal = 0 # begin for x in xs: total += x # all of them count = 1\n```\n";
    let check = checked(None, "notes.md", text);
    assert!(check.notice.is_some_and(|notice| notice.contains("no sandbox")));
    assert_eq!(check.findings.len(), 1);
    assert_eq!(check.ran, 0);
}

#[test]
fn hostile_code_is_bounded() {
    let Some(judge) = judge() else { return };
    let programs = [
        "while True:\n    x = 1\n    if x == 2:\n        break",
        "import os\nwhile True:\n    os.fork()\n    if os.getpid() == 0:\n        break",
        "n = 0\nwhile n >= 0:\n    print('x' * 1000)",
        "data = [0] * 10 ** 9\nprint(len(data))",
        "x = 9 ** 9 ** 9\nprint(x)",
        "import sys\nsys.exit(3)",
        "import os\nos._exit(0)",
        "import os\nfor number in range(3, 64):\n    os.write(number, b'\\x05\\x00\\x00\\x00VN')",
        "import builtins\nbuiltins.len = None\nprint(3)",
        "class Odd:\n    def __repr__(self):\n        raise SystemExit\nOdd()",
        "import time\ntime.sleep(1000)",
        "def f():\n    return f()\nprint(f())",
    ];
    let mut text = programs.iter().enumerate().fold(String::new(), |mut text, (number, program)| {
        text.push_str(&format!("## Question {number}?\n\n```python\n{program}\n```\n\n"));
        text
    });
    text.push_str(&format!("## Deep?\n\n```python\nx = {}1{}\n```\n", "(".repeat(3000), ")".repeat(3000)));
    text.push_str("## Last?\n\n```python\nprint([3, 1][5])\n```\n");
    let begun = Instant::now();
    let check = checked(Some(judge), "hostile.md", &text);
    assert!(begun.elapsed() < Duration::from_secs(90), "{:?}", begun.elapsed());
    assert_eq!(check.fragments, programs.len() + 2);
    let again = checked(Some(judge), "hostile.md", &text);
    assert_eq!(check.findings, again.findings);
}

#[test]
fn long_documents_cost_bounded_time() {
    let begun = Instant::now();
    let line = "x = [1, 2, 3] y = (4, 5) ".repeat(40_000);
    let long = format!("{line}\n{}", "total = compute(total) # next\n".repeat(40_000));
    let open = format!("How?\n{}", "f([(((\n".repeat(100_000));
    for text in [long, open] {
        let lines: Vec<&str> = text.lines().collect();
        assert!(check_code(None, &Document { lines: &lines, notes: &[] }).fragments <= 400);
    }
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}
