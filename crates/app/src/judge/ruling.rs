//! From what came back to a result for each case.

use std::time::Duration;

use domain::judge::checker::{self, Ruling};
use domain::judge::{CaseResult, Checker, Difference, Problem, Value, Verdict, check, check_text, statistical};

use super::boxes::Boxes;
use super::cases::{Asked, Expected, Posed};
use super::packbox as pack;
use super::trial::{Came, Outcome};
use crate::AppError;

/// So many characters of a value are shown.
const SHOWN: usize = 600;

/// What is known of a case before the pack's own code has spoken.
enum Stand {
    /// The ruling is known.
    Ruled(Verdict, Option<Box<Difference>>, Option<String>),
    /// The pack's code must look at these values, one request each.
    Asks(Vec<domain::judge::Value>, Vec<super::conversation::Request>),
}

/// Rules on the cases that ran. The inner error is the pack's fault.
pub fn rule(
    boxes: &Boxes,
    problem: &Problem,
    posed: &[Posed],
    outcomes: Vec<Vec<Outcome>>,
) -> Result<Result<Vec<CaseResult>, String>, AppError> {
    let mut stands = Vec::new();
    let mut requests = Vec::new();
    for (posed, runs) in posed.iter().zip(&outcomes) {
        let stand = match stand(problem, posed, runs) {
            Ok(stand) => stand,
            Err(fault) => return Ok(Err(format!("case “{}”: {fault}", posed.name))),
        };
        if let Stand::Asks(_, asked) = &stand {
            requests.extend(asked.iter().cloned());
        }
        stands.push(stand);
    }
    let mut said = match pack::ask(boxes, problem, &requests)? {
        Ok(said) => said.into_iter(),
        Err(fault) => return Ok(Err(fault)),
    };
    let tests = match statistics_tests(posed) {
        Ok(tests) => tests,
        Err(fault) => return Ok(Err(fault)),
    };
    let mut results = Vec::new();
    for ((posed, runs), stand) in posed.iter().zip(outcomes).zip(stands) {
        let (verdict, difference, detail) = match stand {
            Stand::Ruled(verdict, difference, detail) => (verdict, difference, detail),
            Stand::Asks(values, asked) => {
                let answers: Vec<Value> = said.by_ref().take(asked.len()).collect();
                match told(posed, &values, &answers, tests) {
                    Ok(Ruling::Accepted) => (Verdict::Accepted, None, None),
                    Ok(Ruling::Wrong(difference)) => (Verdict::WrongAnswer, Some(difference), None),
                    Err(fault) => return Ok(Err(format!("case “{}”: {fault}", posed.name))),
                }
            }
        };
        results.push(result(problem, posed, runs, verdict, difference.map(|difference| *difference), detail));
    }
    Ok(Ok(results))
}

fn stand(problem: &Problem, posed: &Posed, runs: &[Outcome]) -> Result<Stand, String> {
    // A run that failed decides for all runs of its case.
    let deciding = runs
        .iter()
        .find(|run| !matches!(run.came, Came::Value { .. } | Came::Printed(_)))
        .or(runs.last())
        .ok_or("it was not run")?;
    let ruled = |ruling: Ruling| match ruling {
        Ruling::Accepted => Stand::Ruled(Verdict::Accepted, None, None),
        Ruling::Wrong(difference) => Stand::Ruled(Verdict::WrongAnswer, Some(difference), None),
    };
    Ok(match (&deciding.came, &posed.expected) {
        (Came::Died(verdict, detail), _) => Stand::Ruled(*verdict, None, Some(detail.clone())),
        (Came::Raised(raised), Expected::Raises(class)) if checker::exception(class, &raised.exception.class) => {
            Stand::Ruled(Verdict::Accepted, None, None)
        }
        (Came::Raised(raised), Expected::Raises(class)) => {
            let detail = format!("{class} was to be raised, not {}", raised.exception.class);
            Stand::Ruled(Verdict::WrongAnswer, None, Some(detail))
        }
        (Came::Raised(raised), _) => {
            let detail = raised.encoding.then(|| "the result cannot be handed over".to_owned());
            let call = raised.call.map(|call| format!("in call {} of the case", call + 1));
            let verdict =
                if raised.exception.class == "MemoryError" { Verdict::MemoryLimit } else { Verdict::RuntimeError };
            Stand::Ruled(verdict, None, detail.or(call))
        }
        (Came::Value { value, .. }, Expected::Raises(class)) => {
            ruled(Ruling::wrong(format!("{class} was to be raised"), value))
        }
        (Came::Printed(output), Expected::Raises(class)) => {
            ruled(Ruling::wrong(format!("{class} was to be raised"), &Value::Str(output.clone())))
        }
        (Came::Printed(output), Expected::Output(expected)) => ruled(check_text(&posed.checker, expected, output)),
        (Came::Printed(output), Expected::Value(expected)) => {
            ruled(check_text(&posed.checker, &expected.to_string(), output))
        }
        (Came::Printed(output), Expected::Open) => asks(posed, &[(given(posed, deciding), Value::Str(output.clone()))]),
        (Came::Value { value, .. }, Expected::Output(expected)) => {
            let printed = match value {
                Value::Str(text) => text.clone(),
                other => other.to_string(),
            };
            ruled(check_text(&posed.checker, expected, &printed))
        }
        (Came::Value { .. }, Expected::Value(_) | Expected::Open) => values(problem, posed, runs, ruled),
    })
}

/// A case all of whose runs gave a value.
fn values(problem: &Problem, posed: &Posed, runs: &[Outcome], ruled: impl Fn(Ruling) -> Stand) -> Stand {
    let mut pairs = Vec::new();
    for run in runs {
        let Came::Value { value, arguments } = &run.came else { continue };
        let before = given(posed, run);
        if let (true, Some(after)) = (problem.keep_arguments, arguments)
            && let wrong @ Ruling::Wrong(_) = checker::unchanged(&before, after)
        {
            return ruled(wrong);
        }
        pairs.push((before, value.clone()));
    }
    match (&posed.checker, &posed.expected, &pairs[..]) {
        (Checker::Property | Checker::Statistical { .. }, ..) => asks(posed, &pairs),
        (Checker::Convergence { .. }, _, [(before, value)]) if pack::defines(problem, "loss") => {
            let mut arguments = match before {
                Value::Tuple(arguments) => arguments.clone(),
                other => vec![other.clone()],
            };
            arguments.push(value.clone());
            Stand::Asks(vec![value.clone()], vec![pack::loss(arguments)])
        }
        (Checker::Convergence { .. }, _, [(_, value)]) => ruled(check(&posed.checker, &Value::None, value)),
        (checker, Expected::Value(expected), [(_, value)]) => ruled(check(checker, expected, value)),
        _ => Stand::Ruled(Verdict::InternalError, None, Some("nothing says what is expected".to_owned())),
    }
}

/// What a run was given, as a tuple of arguments.
fn given(posed: &Posed, run: &Outcome) -> Value {
    match (&run.arguments, &posed.asked) {
        (Some(arguments), _) => Value::Tuple(arguments.clone()),
        (None, Asked::Arguments(arguments, _)) => Value::Tuple(arguments.clone()),
        (None, Asked::Calls(calls)) => Value::List(
            calls
                .iter()
                .map(|(name, arguments)| Value::Tuple(vec![Value::Str(name.clone()), Value::Tuple(arguments.clone())]))
                .collect(),
        ),
        (None, Asked::Input(text) | Asked::Setup(text)) => Value::Str(text.clone()),
    }
}

fn asks(posed: &Posed, pairs: &[(Value, Value)]) -> Stand {
    let what = if matches!(posed.checker, Checker::Statistical { .. }) { "statistics" } else { "check" };
    let requests = pairs.iter().map(|(arguments, value)| pack::about(what, arguments, value)).collect();
    Stand::Asks(pairs.iter().map(|(_, value)| value.clone()).collect(), requests)
}

/// How many hypotheses the statistical cases of a submission test together.
fn statistics_tests(posed: &[Posed]) -> Result<usize, String> {
    let mut tests = 0;
    for case in posed {
        if let (Checker::Statistical { .. }, Expected::Value(stated)) = (&case.checker, &case.expected) {
            tests += statistical::tests(&statistical::stated(stated)?);
        }
    }
    Ok(tests)
}

fn told(posed: &Posed, values: &[Value], answers: &[Value], tests: usize) -> Result<Ruling, String> {
    match (&posed.checker, &posed.expected, answers, values) {
        (Checker::Statistical { .. }, Expected::Value(stated), answers, _) => {
            Ok(statistical::rule(&statistical::stated(stated)?, answers, tests))
        }
        (Checker::Statistical { .. }, ..) => {
            Err("a statistical case needs `expect`, a list of (mean, standard deviation)".to_owned())
        }
        (Checker::Convergence { .. }, _, [loss], _) => Ok(check(&posed.checker, &Value::None, loss)),
        (_, _, [outcome], [value]) => checker::predicate(outcome, value),
        _ => Err("tests.py gave another number of answers than it was asked for".to_owned()),
    }
}

fn result(
    problem: &Problem,
    posed: &Posed,
    mut runs: Vec<Outcome>,
    verdict: Verdict,
    difference: Option<Difference>,
    detail: Option<String>,
) -> CaseResult {
    let cpu: Duration = runs.iter().map(|run| run.cpu).sum();
    let memory = runs.iter().map(|run| run.memory).max().unwrap_or(0);
    let many = runs.len() > 1;
    let deciding = runs
        .iter()
        .position(|run| !matches!(run.came, Came::Value { .. } | Came::Printed(_)))
        .unwrap_or(runs.len().saturating_sub(1));
    let run = (!runs.is_empty()).then(|| runs.swap_remove(deciding));
    let expected = match (&posed.expected, &posed.checker) {
        (Expected::Value(_), Checker::Statistical { .. }) | (Expected::Open, _) => None,
        (Expected::Value(value), _) => Some(value.short(SHOWN)),
        (Expected::Raises(class), _) => Some(format!("{class} raised")),
        (Expected::Output(output), _) => Some(cut(output)),
    };
    let (actual, exception) = match run.as_ref().map(|run| &run.came) {
        Some(Came::Value { value, .. }) if !many => (Some(shown(posed, value).short(SHOWN)), None),
        Some(Came::Printed(output)) => (Some(cut(output)), None),
        Some(Came::Raised(raised)) => (None, Some(raised.exception.clone())),
        _ => (None, None),
    };
    CaseResult {
        name: posed.name.clone(),
        verdict,
        example: posed.example,
        input: input(problem, posed),
        expected,
        actual,
        difference,
        exception,
        detail,
        stdout: match &run {
            Some(Outcome { came: Came::Printed(_), .. }) | None => String::new(),
            Some(run) => run.stdout.clone(),
        },
        stderr: run.as_ref().map_or_else(String::new, |run| run.stderr.clone()),
        cpu_ms: cpu.as_secs_f64() * 1000.0,
        memory_kb: memory / 1024,
    }
}

/// What is shown of a value: of a query's result its rows.
fn shown<'a>(posed: &Posed, value: &'a Value) -> &'a Value {
    let (Checker::Rows { .. }, Value::Dict(fields)) = (&posed.checker, value) else { return value };
    fields.iter().find(|(key, _)| matches!(key, Value::Str(key) if key == "rows")).map_or(value, |(_, rows)| rows)
}

/// What the code was given, as people read it.
fn input(problem: &Problem, posed: &Posed) -> String {
    let call = |name: &str, arguments: &[Value]| {
        let each = SHOWN / arguments.len().max(1);
        let shown: Vec<String> = arguments.iter().map(|argument| argument.short(each.max(40))).collect();
        format!("{name}({})", shown.join(", "))
    };
    match &posed.asked {
        Asked::Arguments(_, Some(written)) => cut(written),
        Asked::Arguments(arguments, None) => call(&problem.entry, arguments),
        Asked::Calls(calls) => {
            cut(&calls.iter().map(|(name, arguments)| call(name, arguments)).collect::<Vec<_>>().join("\n"))
        }
        Asked::Input(text) | Asked::Setup(text) => cut(text.trim()),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN * 2) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
