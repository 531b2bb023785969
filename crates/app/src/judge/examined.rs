//! Solutions judged by the tests of an imported set, which run in a box of their own: the two boxes talk over a socket, and
//! the tests' box alone says what came of it.

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::thread;

use domain::judge::{CaseResult, Examination, Examiner, Exception, Problem, SubmissionReport, Value, Verdict};
use sandbox::{Job, Limits, SandboxError, Usage};

use super::boxes::{self, Boxes, frame, text};
use super::conversation::{self, Request, Talk};
use super::trial::{death, load_verdict};
use crate::AppError;

/// The tests may compute so many times as long as the solution: they compare, and they wait for it.
const PATIENCE: u32 = 3;

/// A test of what happens between threads starts a thousand of them, and each needs a stack.
const THREADS_OF_TESTS: u32 = 1100;
const STACKS_OF_TESTS: u64 = 512 << 20;

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
    let (ours, theirs) = connected()?;
    let solution = job("examined", Some(code), examination);
    let tests = frame(b'J', vec![("mode", text(Some("examine")))]);
    let (each, idle) = (boxes::each(&problem.limits), boxes::idle(&problem.limits));
    let limits = |times: u32| Limits { cpu: each * times, idle: idle * times, ..boxes::limits(&problem.limits, 1) };
    let of_tests = limits(PATIENCE);
    let of_tests = Limits { processes: THREADS_OF_TESTS, memory: of_tests.memory + STACKS_OF_TESTS, ..of_tests };
    thread::scope(|scope| {
        let candidate = scope.spawn(|| {
            let job = Job { frames: vec![solution], peers: vec![OwnedFd::from(theirs)], ..Job::default() };
            conversation::ask(&[frame(b'C', Vec::new())], each, idle * PATIENCE, |talk| {
                boxes.python(job, &limits(1), talk)
            })
        });
        let job = Job { frames: vec![tests], peers: vec![OwnedFd::from(ours)], ..Job::default() };
        let request = questions(problem, examination, None);
        let examined =
            conversation::ask(&[request], each * PATIENCE, idle * PATIENCE, |talk| boxes.python(job, &of_tests, talk));
        let candidate = candidate.join().unwrap_or(Err(SandboxError::Lost));
        Ok((examined?, Some(candidate?)))
    })
}

fn connected() -> Result<(UnixStream, UnixStream), SandboxError> {
    UnixStream::pair().map_err(|source| SandboxError::System { what: "connect two boxes", source })
}

/// Judges a set's own solutions, with all of their tests in one box one after another and each solution in a box of its own. What was not accepted
/// so is `None`, and wants to be judged by itself: one test may have disturbed the next.
///
/// # Panics
/// With more problems than [`MOST_TOGETHER`], or one that [`can_share`] refuses.
pub fn judge_all(boxes: &Boxes, problems: &[&Problem]) -> Result<Vec<Option<SubmissionReport>>, AppError> {
    let examinations: Vec<&Examination> =
        problems.iter().map(|problem| problem.examination.as_deref().expect("it can share")).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in problems {
        let (one, other) = connected()?;
        ours.push(OwnedFd::from(one));
        theirs.push(OwnedFd::from(other));
    }
    let most = problems.iter().map(|problem| boxes::each(&problem.limits)).max().unwrap_or_default();
    let least = problems.iter().map(|problem| boxes::limits(&problem.limits, 1));
    let limits = least.max_by_key(|limits| limits.memory).unwrap_or_default();
    let idle = problems.iter().map(|problem| boxes::idle(&problem.limits)).max().unwrap_or_default();
    let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    let of_tests = Limits {
        cpu: most * PATIENCE * count,
        idle: idle * PATIENCE,
        wall: limits.wall * count,
        output: limits.output * problems.len(),
        ..limits
    };
    let requests: Vec<Request> = problems
        .iter()
        .zip(&examinations)
        .enumerate()
        .map(|(index, (problem, examination))| questions(problem, examination, Some(index)))
        .collect();
    thread::scope(|scope| {
        let candidates = scope.spawn(|| {
            let each = problems.iter().zip(&examinations).zip(theirs).map(|((problem, examination), connection)| {
                let code = problem.languages.first().map(|files| files.solution.as_str());
                let job =
                    Job { frames: vec![job("examined", code, examination)], peers: vec![connection], ..Job::default() };
                let (cpu, idle) = (boxes::each(&problem.limits), boxes::idle(&problem.limits) * PATIENCE);
                let limits = Limits { idle, ..boxes::limits(&problem.limits, 1) };
                conversation::ask(&[frame(b'C', Vec::new())], cpu, idle, |talk| boxes.python(job, &limits, talk))
            });
            each.collect::<Result<Vec<Talk>, _>>()
        });
        let tests = frame(b'J', vec![("mode", text(Some("examine")))]);
        let job = Job { frames: vec![tests], peers: ours, ..Job::default() };
        let examined =
            conversation::ask(&requests, most * PATIENCE, idle * PATIENCE, |talk| boxes.python(job, &of_tests, talk));
        let candidates = candidates.join().unwrap_or(Err(SandboxError::Lost))?;
        let mut answers = examined?.answers.into_iter();
        let accepted = problems.iter().zip(candidates).map(|(problem, candidate)| {
            let said = answers.next()?.said.ok()?;
            let told = Told::of(said.value).ok()?;
            let whole = told.violated.is_none() && told.tests.len() >= told.expected && candidate.unloaded.is_none();
            let results: Vec<CaseResult> = told.tests.into_iter().map(|test| test.result(problem)).collect();
            let report = with_usage(results, told.expected, candidate.run.usage);
            (whole && report.verdict == Verdict::Accepted).then_some(report)
        });
        Ok(accepted.collect())
    })
}

/// So many problems can be examined by one box of tests.
pub const MOST_TOGETHER: usize = sandbox::MOST_PEERS;

/// Whether the tests of a problem may run in a box with those of others: they only call a function, and compare what it returns.
pub fn can_share(problem: &Problem) -> bool {
    let examination = problem.examination.as_ref();
    examination.is_some_and(|examination| examination.check.is_some() && examination.examiner == Examiner::Separate)
}

/// Runs the tests beside the solution, where the set's own solution passes no other way.
fn together(boxes: &Boxes, problem: &Problem, examination: &Examination, code: &str) -> Result<Talk, AppError> {
    let job = Job { frames: vec![job("together", Some(code), examination)], ..Job::default() };
    let (each, idle) = (boxes::each(&problem.limits), boxes::idle(&problem.limits));
    Ok(conversation::ask(&[questions(problem, examination, None)], each, idle, |talk| {
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

/// What the box of the tests is asked; `connection` counts the solutions of one box.
fn questions(problem: &Problem, examination: &Examination, connection: Option<usize>) -> Request {
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
            ("peer", connection.map_or(Value::None, |connection| Value::Int(connection as i64))),
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
    let usage = solution.run.usage;
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
    if results.len() < told.expected && results.iter().all(|result| result.verdict == Verdict::Accepted) {
        let (verdict, detail) = stopped.unwrap_or((Verdict::RuntimeError, "not all of its tests ran".to_owned()));
        let cases = with_usage(results, told.expected, usage).cases;
        return SubmissionReport { cases, ..SubmissionReport::refused(verdict, detail, told.expected) };
    }
    with_usage(results, told.expected, usage)
}

/// The report on tests, with what the solution used set down to the first.
fn with_usage(mut results: Vec<CaseResult>, expected: usize, usage: Usage) -> SubmissionReport {
    if let Some(first) = results.first_mut() {
        (first.cpu_ms, first.memory_kb) = (usage.cpu.as_secs_f64() * 1000.0, usage.memory / 1024);
    }
    let total = expected.max(results.len());
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
