//! What is said of a submission: a verdict, one for each case, and the report that holds them together.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::checker::Difference;
use super::growth::{Fit, Growth};

/// The judge's ruling on a case or on a whole submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// All that was asked.
    Accepted,
    /// The code ran and gave another answer.
    WrongAnswer,
    /// The code ended with an exception, a signal or a wrong exit code.
    RuntimeError,
    /// The code could not be compiled or loaded.
    CompileError,
    /// It computed for longer than allowed.
    TimeLimit,
    /// It waited for longer than allowed.
    IdleLimit,
    /// It asked for more memory than allowed.
    MemoryLimit,
    /// It printed or sent back more than allowed.
    OutputLimit,
    /// It asked the system for something that is not allowed.
    ForbiddenCall,
    /// It spoke to the judge in a way an honest program does not.
    ProtocolViolated,
    /// The answers are right; the time grows faster with the size than asked for.
    GrowthAboveTarget,
    /// The judge failed, not the submission.
    InternalError,
}

/// The words name no verdict.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no verdict is called `{0}`; the verdicts are {names}", names = Verdict::ALL.map(Verdict::name).join(", "))]
pub struct ParseVerdictError(String);

impl Verdict {
    /// Every verdict, in the order of the documentation.
    pub const ALL: [Verdict; 12] = [
        Verdict::Accepted,
        Verdict::WrongAnswer,
        Verdict::RuntimeError,
        Verdict::CompileError,
        Verdict::TimeLimit,
        Verdict::IdleLimit,
        Verdict::MemoryLimit,
        Verdict::OutputLimit,
        Verdict::ForbiddenCall,
        Verdict::ProtocolViolated,
        Verdict::GrowthAboveTarget,
        Verdict::InternalError,
    ];

    /// Returns the verdict in words, as packs and reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::WrongAnswer => "wrong answer",
            Verdict::RuntimeError => "runtime error",
            Verdict::CompileError => "compile error",
            Verdict::TimeLimit => "time limit",
            Verdict::IdleLimit => "idle limit",
            Verdict::MemoryLimit => "memory limit",
            Verdict::OutputLimit => "output limit",
            Verdict::ForbiddenCall => "forbidden call",
            Verdict::ProtocolViolated => "protocol violated",
            Verdict::GrowthAboveTarget => "growth above target",
            Verdict::InternalError => "internal error",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Verdict {
    type Err = ParseVerdictError;

    fn from_str(words: &str) -> Result<Self, ParseVerdictError> {
        let wanted = words.trim().to_lowercase().replace(['_', '-'], " ");
        Verdict::ALL.into_iter().find(|verdict| verdict.name() == wanted).ok_or(ParseVerdictError(words.to_owned()))
    }
}

/// How one case went.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseResult {
    /// The name of the case.
    pub name: String,
    /// The ruling.
    pub verdict: Verdict,
    /// Whether the case stands under the statement.
    pub example: bool,
    /// What the code was given, shortened for reading: a call, several, or the standard input.
    pub input: String,
    /// What was expected, shortened; `None` where no single value is.
    pub expected: Option<String>,
    /// What came back, shortened; `None` when nothing did.
    pub actual: Option<String>,
    /// Where and how the two differ, for a wrong answer.
    pub difference: Option<Difference>,
    /// The exception that ended the case.
    pub exception: Option<Exception>,
    /// More about the verdict in one sentence: the limit that was passed, the call that is forbidden.
    pub detail: Option<String>,
    /// What the case printed to standard output, possibly cut.
    pub stdout: String,
    /// What the case printed to standard error, possibly cut.
    pub stderr: String,
    /// The time it computed.
    pub cpu_ms: f64,
    /// The most memory the run had asked for by the end of the case.
    pub memory_kb: u64,
}

/// An exception as the code's author would look for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The name of its class.
    pub class: String,
    /// What it says.
    pub message: String,
    /// The line of the submitted file it came from.
    pub line: Option<u32>,
    /// The traceback, possibly cut.
    pub traceback: String,
}

/// How a whole submission went.
#[derive(Clone, Debug, PartialEq)]
pub struct SubmissionReport {
    /// The ruling: that of the first failure, or `Accepted`.
    pub verdict: Verdict,
    /// Why, when no single case tells: what the compiler said, the sentence about growth, or why growth could not be measured.
    pub detail: Option<String>,
    /// Every case that ran, in order.
    pub cases: Vec<CaseResult>,
    /// The position in `cases` of the first that was not accepted.
    pub first_failure: Option<usize>,
    /// How many were accepted.
    pub passed: usize,
    /// How many the problem has; more than `cases` when judging stopped early.
    pub total: usize,
    /// The time all cases computed.
    pub cpu_ms: f64,
    /// The most memory of any case.
    pub memory_kb: u64,
    /// How the running time grows, when it was measured.
    pub growth: Option<GrowthReport>,
}

/// How the running time grows beside what was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GrowthReport {
    /// What was asked.
    pub target: Growth,
    /// What was found.
    pub fit: Fit,
}

impl CaseResult {
    /// Returns the result without what differs from run to run and means nothing: the addresses of objects.
    fn repeatable(self) -> Self {
        let all = |text: Option<String>| text.map(repeatable);
        CaseResult {
            input: repeatable(self.input),
            expected: all(self.expected),
            actual: all(self.actual),
            difference: self.difference.map(|difference| Difference {
                reason: repeatable(difference.reason),
                expected: repeatable(difference.expected),
                actual: repeatable(difference.actual),
                ..difference
            }),
            exception: self.exception.map(|exception| Exception {
                message: repeatable(exception.message),
                traceback: repeatable(exception.traceback),
                ..exception
            }),
            detail: all(self.detail),
            stdout: repeatable(self.stdout),
            stderr: repeatable(self.stderr),
            ..self
        }
    }
}

/// Replaces each address that Python writes of an object (`<Node object at 0x7f3a20c1>`) by `0x…`: the same run shall give the same report.
fn repeatable(text: String) -> String {
    const BEFORE: &str = " at 0x";
    if !text.contains(BEFORE) {
        return text;
    }
    let mut parts = text.split(BEFORE);
    let mut steady = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit());
        // Fewer digits are no address, but a number that somebody wrote.
        let address = part.len() - rest.len() >= 6;
        steady.push_str(BEFORE);
        steady.push_str(if address { "…" } else { part });
        steady.push_str(if address { rest } else { "" });
    }
    steady
}

/// What is said where every value is right and the verdict is owed to types alone.
const ONLY_FORM: &str = "every value is right; only the form in which it is returned is not";

impl SubmissionReport {
    /// Returns the report on cases that ran out of `total`, with the growth when all passed and it was measured.
    ///
    /// Growth decides only when every case was accepted and the evidence is clear.
    pub fn new(cases: Vec<CaseResult>, total: usize, growth: Option<GrowthReport>) -> Self {
        let cases: Vec<CaseResult> = cases.into_iter().map(CaseResult::repeatable).collect();
        let first_failure = cases.iter().position(|case| case.verdict != Verdict::Accepted);
        let passed = cases.iter().filter(|case| case.verdict == Verdict::Accepted).count();
        let too_fast = growth.as_ref().is_some_and(|growth| growth.fit.is_above(growth.target));
        let verdict = match first_failure {
            Some(index) => cases[index].verdict,
            None if too_fast => Verdict::GrowthAboveTarget,
            None => Verdict::Accepted,
        };
        let right = |case: &CaseResult| case.difference.as_ref().is_some_and(Difference::is_of_form_only);
        let only_form =
            passed < cases.len() && cases.iter().all(|case| case.verdict == Verdict::Accepted || right(case));
        let growth_says = growth.as_ref().filter(|_| too_fast).map(GrowthReport::sentence);
        let detail = growth_says.or_else(|| only_form.then(|| ONLY_FORM.to_owned()));
        SubmissionReport {
            verdict,
            detail,
            first_failure,
            passed,
            total,
            cpu_ms: cases.iter().map(|case| case.cpu_ms).sum(),
            memory_kb: cases.iter().map(|case| case.memory_kb).max().unwrap_or(0),
            cases,
            growth,
        }
    }

    /// Says that the growth of running time was asked for and could not be measured, which decides nothing.
    pub fn unmeasured(self, why: &str) -> Self {
        SubmissionReport { detail: Some(format!("growth could not be measured: {why}")), ..self }
    }

    /// Returns the report on a submission of which no case ran.
    pub fn refused(verdict: Verdict, detail: String, total: usize) -> Self {
        SubmissionReport {
            verdict,
            detail: Some(repeatable(detail)),
            cases: Vec::new(),
            first_failure: None,
            passed: 0,
            total,
            cpu_ms: 0.0,
            memory_kb: 0,
            growth: None,
        }
    }
}

impl GrowthReport {
    /// Returns what is told to the user: `looks like n^2; the target is n log n`.
    pub fn sentence(&self) -> String {
        let sure = if self.fit.clear { "" } else { ", but the measurements are too noisy to rule" };
        format!("looks like {}; the target is {}{sure}", self.fit.best, self.target)
    }
}

#[cfg(test)]
mod tests {
    use super::super::checker::{Checker, Ruling, check};
    use super::super::value::Value;
    use super::*;

    fn case(verdict: Verdict) -> CaseResult {
        CaseResult {
            name: "a case".into(),
            verdict,
            example: false,
            input: String::new(),
            expected: None,
            actual: None,
            difference: None,
            exception: None,
            detail: None,
            stdout: String::new(),
            stderr: String::new(),
            cpu_ms: 2.0,
            memory_kb: 10,
        }
    }

    #[test]
    fn every_verdict_is_read_from_its_name() {
        for verdict in Verdict::ALL {
            assert_eq!(verdict.to_string().parse(), Ok(verdict));
        }
        let error = "late".parse::<Verdict>().unwrap_err();
        assert!(error.to_string().contains("`late`") && error.to_string().contains("growth above target"), "{error}");
    }

    #[test]
    fn a_report_takes_the_verdict_of_the_first_failure() {
        let report = SubmissionReport::new(
            vec![case(Verdict::Accepted), case(Verdict::TimeLimit), case(Verdict::WrongAnswer)],
            5,
            None,
        );
        assert_eq!((report.verdict, report.first_failure), (Verdict::TimeLimit, Some(1)));
        assert_eq!((report.passed, report.total, report.cpu_ms, report.memory_kb), (1, 5, 6.0, 10));
    }

    #[test]
    fn a_report_says_when_nothing_but_the_form_is_wrong() {
        let failed = |expected: Value, actual: Value| {
            let Ruling::Wrong(difference) = check(&Checker::Exact, &expected, &actual) else { panic!() };
            CaseResult { difference: Some(*difference), ..case(Verdict::WrongAnswer) }
        };
        let form = || failed(Value::List(vec![Value::Int(3)]), Value::Tuple(vec![Value::Int(3)]));
        let value = || failed(Value::Int(3), Value::Int(4));
        let detail = |cases: Vec<CaseResult>| SubmissionReport::new(cases, 3, None).detail;
        assert_eq!(detail(vec![form(), case(Verdict::Accepted), form()]).as_deref(), Some(ONLY_FORM));
        assert_eq!(detail(vec![form(), value()]), None);
        assert_eq!(detail(vec![form(), case(Verdict::TimeLimit)]), None);
        assert_eq!(detail(vec![case(Verdict::Accepted)]), None);
    }

    #[test]
    fn reports_hold_no_addresses_of_objects() {
        let raised = CaseResult {
            stdout: "<Node object at 0x7f3a20c1d2e0> and <Node at 0x7f3a20c1d2e8>, read at 0x10\n".into(),
            detail: Some("not equal at 0x7F3A20C1D2E0".into()),
            ..case(Verdict::WrongAnswer)
        };
        let report = SubmissionReport::new(vec![raised], 1, None);
        assert_eq!(report.cases[0].stdout, "<Node object at 0x…> and <Node at 0x…>, read at 0x10\n");
        assert_eq!(report.cases[0].detail.as_deref(), Some("not equal at 0x…"));
        let report = SubmissionReport::refused(Verdict::CompileError, "<code object f at 0x7f3a20c1d2e0>".into(), 1);
        assert_eq!(report.detail.as_deref(), Some("<code object f at 0x…>"));
    }

    #[test]
    fn growth_that_was_not_measured_is_named_and_decides_nothing() {
        let report = SubmissionReport::new(vec![case(Verdict::Accepted)], 1, None).unmeasured("no input was made");
        assert_eq!(report.verdict, Verdict::Accepted);
        assert_eq!(report.detail.as_deref(), Some("growth could not be measured: no input was made"));
    }

    #[test]
    fn a_report_without_failures_is_accepted() {
        let report = SubmissionReport::new(vec![case(Verdict::Accepted)], 1, None);
        assert_eq!((report.verdict, report.first_failure), (Verdict::Accepted, None));
    }
}
