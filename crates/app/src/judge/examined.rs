//! Solutions judged by the tests of an imported set, which run in a box of their own: the two boxes talk over a socket, and
//! the tests' box alone says what came of it.

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::thread;

use domain::judge::{CaseResult, Examination, Examiner, Exception, Problem, SubmissionReport, Value, Verdict};
use sandbox::{Job, Limits, SandboxError};

use super::boxes::{self, Boxes, frame, text};
use super::conversation::{self, Request, Talk};
use super::trial::{death, load_verdict};
use crate::AppError;

/// The tests may compute so many times as long as the solution: they compare, and they wait for it.
const PATIENCE: u32 = 3;

/// Judges a solution by the tests of its set.
pub fn judge(
    boxes: &Boxes,
    problem: &Problem,
    examination: &Examination,
    code: &str,
) -> Result<SubmissionReport, AppError> {
    let talks = match examination.examiner {
        Examiner::Separate => apart(boxes, problem, examination, code)?,
        Examiner::Together => (together(boxes, problem, examination, code)?, None),
    };
    Ok(report(problem, talks.0, talks.1))
}

/// Runs the solution and the tests in two boxes. Returns what the tests' box said, and what the solution's did.
fn apart(
    boxes: &Boxes,
    problem: &Problem,
    examination: &Examination,
    code: &str,
) -> Result<(Talk, Option<Talk>), AppError> {
    let (ours, theirs) =
        UnixStream::pair().map_err(|source| SandboxError::System { what: "connect two boxes", source })?;
    let solution = job("examined", Some(code), examination);
    let tests = frame(b'J', vec![("mode", text(Some("examine")))]);
    let (each, idle) = (boxes::each(&problem.limits), boxes::idle(&problem.limits));
    let limits = |times: u32| Limits { cpu: each * times, idle: idle * times, ..boxes::limits(&problem.limits, 1) };
    thread::scope(|scope| {
        let candidate = scope.spawn(|| {
            let job = Job { frames: vec![solution], peer: Some(OwnedFd::from(theirs)), ..Job::default() };
            conversation::ask(&[frame(b'C', Vec::new())], each, idle * PATIENCE, |talk| {
                boxes.python(job, &limits(1), talk)
            })
        });
        let job = Job { frames: vec![tests], peer: Some(OwnedFd::from(ours)), ..Job::default() };
        let request = questions(problem, examination);
        let examined = conversation::ask(&[request], each * PATIENCE, idle * PATIENCE, |talk| {
            boxes.python(job, &limits(PATIENCE), talk)
        });
        let candidate = candidate.join().unwrap_or(Err(SandboxError::Lost));
        Ok((examined?, Some(candidate?)))
    })
}

/// Runs the tests beside the solution, where the set's own solution passes no other way.
fn together(boxes: &Boxes, problem: &Problem, examination: &Examination, code: &str) -> Result<Talk, AppError> {
    let job = Job { frames: vec![job("together", Some(code), examination)], ..Job::default() };
    let (each, idle) = (boxes::each(&problem.limits), boxes::idle(&problem.limits));
    Ok(conversation::ask(&[questions(problem, examination)], each, idle, |talk| {
        boxes.python(job, &boxes::limits(&problem.limits, 1), talk)
    })?)
}

fn job(mode: &str, code: Option<&str>, examination: &Examination) -> Request {
    let files = examination.further.iter().chain(&examination.shared);
    frame(
        b'J',
        vec![
            ("mode", text(Some(mode))),
            ("code", text(code)),
            ("file", text(Some(&examination.file))),
            ("files", texts(files)),
        ],
    )
}

fn questions(problem: &Problem, examination: &Examination) -> Request {
    let check = examination.check.as_ref();
    let files = examination.helpers.iter().chain(&examination.shared);
    let tests = examination.tests.iter().map(|(name, text)| (name, text));
    frame(
        b'C',
        vec![
            ("kind", text(Some(if check.is_some() { "check" } else { "unittest" }))),
            ("tests", texts(tests)),
            ("files", texts(files)),
            ("modules", Value::List(examination.modules().into_iter().map(Value::Str).collect())),
            ("entry", text(check.map(|check| check.entry.as_str()))),
            ("prompt", text(check.map(|check| check.prompt.as_str()))),
            ("strict", Value::Bool(check.is_some())),
            // The same solution meets the same chance each time.
            ("seed", Value::Int((super::cases::hash(problem.name.as_bytes()) >> 33) as i64)),
        ],
    )
}

fn texts<'a>(files: impl Iterator<Item = (&'a String, &'a String)>) -> Value {
    Value::Dict(files.map(|(name, text)| (Value::Str(name.clone()), Value::Str(text.clone()))).collect())
}

fn report(problem: &Problem, tests: Talk, candidate: Option<Talk>) -> SubmissionReport {
    let solution = candidate.as_ref().unwrap_or(&tests);
    if let Some(exception) = &solution.unloaded {
        let place = exception.line.map_or(String::new(), |line| format!(" in line {line}"));
        let detail = format!("{}: {}{place}\n{}", exception.class, exception.message, exception.traceback);
        return SubmissionReport::refused(load_verdict(&exception.class), detail, 1);
    }
    let (cpu, memory) = (solution.run.usage.cpu, solution.run.usage.memory);
    // A solution that was stopped decides, whatever its tests made of the silence.
    let stopped = candidate.as_ref().filter(|talk| talk.answers.is_empty()).map(|talk| {
        let (verdict, detail) = death(&talk.run, talk.violation.as_deref());
        (verdict, detail)
    });
    let said = tests.answers.into_iter().next().map(|answer| answer.said);
    let told = match said {
        Some(Ok(said)) => Told::of(said.value),
        Some(Err(raised)) => Err(format!("the tests cannot be run: {}", raised.exception.traceback)),
        None => match tests.unloaded {
            Some(exception) => Err(format!("the tests cannot be run: {}", exception.traceback)),
            None => {
                let (verdict, detail) = death(&tests.run, tests.violation.as_deref());
                // Tests that run into a limit do so over what the solution gives them.
                let (verdict, detail) = match stopped {
                    Some((verdict, detail)) if verdict != Verdict::RuntimeError => (verdict, detail),
                    _ => (verdict, format!("while its tests ran: {detail}")),
                };
                return SubmissionReport::refused(verdict, detail, 1);
            }
        },
    };
    let told = match told {
        Ok(told) => told,
        Err(fault) => return SubmissionReport::refused(Verdict::InternalError, fault, 1),
    };
    if let Some(violated) = told.violated {
        return SubmissionReport::refused(Verdict::ProtocolViolated, violated, told.expected);
    }
    let mut results: Vec<CaseResult> = told.tests.into_iter().map(|test| test.result(problem)).collect();
    if let (Some((verdict, detail)), Some(last)) =
        (&stopped, results.iter_mut().find(|result| result.verdict != Verdict::Accepted))
        && *verdict != Verdict::RuntimeError
    {
        (last.verdict, last.detail) = (*verdict, Some(detail.clone()));
    }
    if let Some(first) = results.first_mut() {
        (first.cpu_ms, first.memory_kb) = (cpu.as_secs_f64() * 1000.0, memory / 1024);
    }
    if results.len() < told.expected && results.iter().all(|result| result.verdict == Verdict::Accepted) {
        let (verdict, detail) = stopped.unwrap_or((Verdict::RuntimeError, "not all of its tests ran".to_owned()));
        return SubmissionReport { cases: results, ..SubmissionReport::refused(verdict, detail, told.expected) };
    }
    let total = told.expected.max(results.len());
    SubmissionReport::new(results, total, None)
}

/// What the tests' box said.
struct Told {
    tests: Vec<Test>,
    expected: usize,
    violated: Option<String>,
}

/// What came of one test.
struct Test {
    name: String,
    outcome: String,
    message: String,
    output: String,
}

impl Told {
    fn of(value: Value) -> Result<Told, String> {
        let mut fields = Fields::of(value)?;
        let Value::List(tests) = fields.take("tests") else { return Err("the tests told nothing".to_owned()) };
        let Value::Int(expected) = fields.take("expected") else { return Err("the tests were not counted".to_owned()) };
        let violated = match fields.take("violated") {
            Value::Str(violated) => Some(violated),
            _ => None,
        };
        let tests = tests.into_iter().map(Test::of).collect::<Result<_, _>>()?;
        Ok(Told { tests, expected: usize::try_from(expected).unwrap_or(0), violated })
    }
}

impl Test {
    fn of(value: Value) -> Result<Test, String> {
        let mut fields = Fields::of(value)?;
        let mut text = |name| match fields.take(name) {
            Value::Str(text) => text,
            _ => String::new(),
        };
        Ok(Test { name: text("name"), outcome: text("outcome"), message: text("message"), output: text("output") })
    }

    fn result(self, problem: &Problem) -> CaseResult {
        let verdict = match self.outcome.as_str() {
            "passed" => Verdict::Accepted,
            "error" => Verdict::RuntimeError,
            _ => Verdict::WrongAnswer,
        };
        let message = self.message.trim().to_owned();
        let exception = (verdict == Verdict::RuntimeError).then(|| Exception {
            class: message.split([':', '\n']).next().unwrap_or("error").to_owned(),
            message: message.lines().last().unwrap_or_default().to_owned(),
            line: None,
            traceback: message.clone(),
        });
        CaseResult {
            name: self.name,
            verdict,
            example: false,
            input: String::new(),
            expected: None,
            actual: None,
            difference: None,
            detail: (verdict == Verdict::WrongAnswer)
                .then(|| if message.is_empty() { format!("a test of {} failed", problem.name) } else { message }),
            exception,
            stdout: self.output,
            stderr: String::new(),
            cpu_ms: 0.0,
            memory_kb: 0,
        }
    }
}

struct Fields(Vec<(Value, Value)>);

impl Fields {
    fn of(value: Value) -> Result<Fields, String> {
        match value {
            Value::Dict(fields) => Ok(Fields(fields)),
            _ => Err("the tests told something else than was asked".to_owned()),
        }
    }

    fn take(&mut self, name: &str) -> Value {
        let place = self.0.iter().position(|(key, _)| matches!(key, Value::Str(key) if key == name));
        place.map_or(Value::None, |place| self.0.swap_remove(place).1)
    }
}
