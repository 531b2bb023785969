//! `tests.toml`: the cases written by hand.

use std::collections::BTreeMap;

use domain::judge::{Ask, Case, Checker, Expect, Problem, ProblemKind, Tolerance, Value, literal};
use serde::Deserialize;
use toml::Spanned;

use super::front::{RawChecker, checker};
use super::{Fault, line_of, toml_fault};

/// The file.
pub const FILE: &str = "tests.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tests {
    setup: Option<String>,
    #[serde(default)]
    case: Vec<Spanned<RawCase>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCase {
    name: String,
    call: Option<Spanned<String>>,
    calls: Option<Vec<Spanned<String>>>,
    stdin: Option<String>,
    setup: Option<String>,
    expect: Option<Spanned<String>>,
    raises: Option<String>,
    stdout: Option<String>,
    columns: Option<Vec<String>>,
    #[serde(default)]
    ordered: bool,
    #[serde(default)]
    example: bool,
    checker: Option<RawChecker>,
}

/// Reads the cases into the problem.
pub fn read(files: &BTreeMap<String, String>, problem: &mut Problem, faults: &mut Vec<Fault>) {
    let Some(text) = files.get(FILE) else { return };
    let tests: Tests = match toml::from_str(text) {
        Ok(tests) => tests,
        Err(error) => return faults.push(toml_fault(FILE, text, 1, &error)),
    };
    problem.setup = tests.setup.unwrap_or_default();
    for case in tests.case {
        let line = line_of(text, case.span().start);
        match read_case(case.into_inner(), problem.kind) {
            Ok(case) if problem.cases.iter().any(|other| other.name == case.name) => faults.push(Fault {
                file: FILE.to_owned(),
                line: Some(line),
                message: format!("there are two cases named “{}”; give each its own name", case.name),
            }),
            Ok(case) => problem.cases.push(case),
            Err((at, message)) => faults.push(Fault {
                file: FILE.to_owned(),
                line: Some(at.map_or(line, |at| line_of(text, at))),
                message,
            }),
        }
    }
}

type Wrong = (Option<usize>, String);

fn read_case(raw: RawCase, kind: ProblemKind) -> Result<Case, Wrong> {
    let plain = |message: &str| (None, format!("case “{}”: {message}", raw.name));
    let ask = match (kind, &raw.call, &raw.calls, &raw.stdin) {
        (ProblemKind::Function, Some(call), None, None) => Ask::Call(checked_call(call)?),
        (ProblemKind::Class, None, Some(calls), None) if !calls.is_empty() => {
            Ask::Calls(calls.iter().map(checked_call).collect::<Result<_, _>>()?)
        }
        (ProblemKind::Program, None, None, stdin) => Ask::Input(stdin.clone().unwrap_or_default()),
        (ProblemKind::Sql, None, None, None) => Ask::Setup(raw.setup.clone().unwrap_or_default()),
        (ProblemKind::Function, ..) => return Err(plain("a function needs `call`, and nothing else to be asked")),
        (ProblemKind::Class, ..) => return Err(plain("a class needs `calls`, the constructor first")),
        (ProblemKind::Program, ..) => return Err(plain("a program has `stdin` and `stdout`, no calls")),
        (ProblemKind::Sql, ..) => return Err(plain("a query has `setup` and `expect`, no calls")),
        (ProblemKind::Examined | ProblemKind::Printed, ..) => {
            return Err(plain("only problems of imported sets are of this kind"));
        }
    };
    let value = raw.expect.as_ref().map(checked_value).transpose()?;
    let expect = match (value, &raw.raises, &raw.stdout) {
        (Some(value), None, None) => Expect::Value(value),
        (None, Some(class), None) => Expect::Raises(class.clone()),
        (None, None, Some(output)) => Expect::Output(output.clone()),
        (None, None, None) => Expect::Reference,
        _ => return Err(plain("say only one of `expect`, `raises`, `stdout`")),
    };
    let own = raw.checker.as_ref().map(checker).transpose().map_err(|message| plain(&message))?;
    let rows = || Checker::Rows { ordered: raw.ordered, columns: raw.columns.clone(), tolerance: Tolerance::DEFAULT };
    let own = own.or_else(|| (kind == ProblemKind::Sql).then(rows));
    Ok(Case { name: raw.name, ask, expect, checker: own, example: raw.example })
}

fn checked_call(call: &Spanned<String>) -> Result<String, Wrong> {
    let wrong = |error: &dyn std::fmt::Display| (Some(call.span().start), format!("`{}`: {error}", call.get_ref()));
    // Any number will do for `seed` here; the judge chooses it when code is handed in.
    literal::parse_call(call.get_ref(), &[("seed", Value::Int(0))]).map_err(|error| wrong(&error))?;
    Ok(call.get_ref().clone())
}

fn checked_value(text: &Spanned<String>) -> Result<Value, Wrong> {
    literal::parse(text.get_ref(), &[])
        .map_err(|error| (Some(text.span().start), format!("`{}`: {error}", text.get_ref())))
}

#[cfg(test)]
mod reading {
    use super::*;

    /// What one case of a kind of problem is read as: what is asked and expected, or what is wrong with it.
    fn read_one(kind: ProblemKind, fields: &str) -> Result<Case, String> {
        let text = format!("[[case]]\nname = \"a case\"\n{fields}\n");
        let tests: Tests = toml::from_str(&text).map_err(|error| error.message().to_owned())?;
        let case = tests.case.into_iter().next().ok_or("no case")?;
        read_case(case.into_inner(), kind).map_err(|(_, message)| message)
    }

    #[test]
    fn each_kind_of_problem_has_its_own_sort_of_case() {
        for (kind, fields, ask, expect) in [
            (
                ProblemKind::Function,
                "call = \"f(1)\"\nexpect = \"2\"",
                Ask::Call("f(1)".into()),
                Expect::Value(Value::Int(2)),
            ),
            (ProblemKind::Function, "call = \"f(seed)\"", Ask::Call("f(seed)".into()), Expect::Reference),
            (
                ProblemKind::Function,
                "call = \"f(1)\"\nraises = \"ValueError\"",
                Ask::Call("f(1)".into()),
                Expect::Raises("ValueError".into()),
            ),
            (
                ProblemKind::Class,
                "calls = [\"C(2)\", \"get(1)\"]",
                Ask::Calls(vec!["C(2)".into(), "get(1)".into()]),
                Expect::Reference,
            ),
            (
                ProblemKind::Program,
                "stdin = \"1\\n\"\nstdout = \"2\"",
                Ask::Input("1\n".into()),
                Expect::Output("2".into()),
            ),
            (ProblemKind::Program, "stdout = \"2\"", Ask::Input(String::new()), Expect::Output("2".into())),
            (ProblemKind::Sql, "expect = \"[]\"", Ask::Setup(String::new()), Expect::Value(Value::List(vec![]))),
        ] {
            assert_eq!(read_one(kind, fields).map(|case| (case.ask, case.expect)), Ok((ask, expect)), "{fields}");
        }
    }

    #[test]
    fn rows_are_compared_in_any_order_unless_a_case_says_otherwise() {
        let checker = |fields| read_one(ProblemKind::Sql, fields).map(|case| case.checker);
        let rows = |ordered, columns| Ok(Some(Checker::Rows { ordered, columns, tolerance: Tolerance::DEFAULT }));
        assert_eq!(checker("expect = \"[]\""), rows(false, None));
        assert_eq!(checker("ordered = true\ncolumns = [\"a\"]"), rows(true, Some(vec!["a".to_owned()])));
        assert_eq!(checker("checker = { kind = \"exact\" }"), Ok(Some(Checker::Exact)));
    }

    #[test]
    fn a_case_of_another_kind_says_what_is_needed() {
        for (kind, fields, says) in [
            (ProblemKind::Function, "expect = \"1\"", "a function needs `call`"),
            (ProblemKind::Function, "call = \"f(1)\"\nstdin = \"1\"", "a function needs `call`"),
            (ProblemKind::Class, "calls = []", "a class needs `calls`"),
            (ProblemKind::Class, "call = \"f(1)\"", "a class needs `calls`"),
            (ProblemKind::Program, "call = \"f(1)\"", "a program has `stdin` and `stdout`"),
            (ProblemKind::Sql, "stdin = \"1\"", "a query has `setup` and `expect`"),
            (ProblemKind::Printed, "stdin = \"1\"", "only problems of imported sets"),
            (ProblemKind::Function, "call = \"f(1)\"\nexpect = \"1\"\nraises = \"E\"", "say only one of"),
            (ProblemKind::Function, "call = \"f(g(1))\"", "`f(g(1))`: "),
            (ProblemKind::Function, "call = \"f(1)\"\nexpect = \"g(1)\"", "`g(1)`: "),
            (ProblemKind::Function, "call = \"f(1)\"\nexpect = \"seed\"", "`seed`: "),
            (ProblemKind::Function, "call = \"f(1)\"\nexpects = \"1\"", "unknown field `expects`"),
        ] {
            let said = read_one(kind, fields);
            assert!(said.as_ref().is_err_and(|said| said.contains(says)), "{says}\n{said:?}");
        }
    }
}
