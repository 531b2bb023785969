//! A report as JSON: what scripts read, what the bank keeps, what the pages show. The shape is stable.

use domain::judge::{CaseResult, Difference, Exception, SubmissionReport, Verdict};
use serde::{Deserialize, Serialize};

/// A report in the shape in which it is kept and printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The verdict in words.
    pub verdict: String,
    /// Whether it is `accepted`.
    pub accepted: bool,
    /// Why, when no single case tells.
    pub detail: Option<String>,
    /// How many cases were accepted.
    pub passed: usize,
    /// How many there are.
    pub total: usize,
    /// CPU time of all cases.
    pub cpu_ms: f64,
    /// Memory at its highest.
    pub memory_kb: u64,
    /// The position in `cases` of the first that was not accepted.
    pub first_failure: Option<usize>,
    /// How running time grows, when it was measured.
    pub growth: Option<Growth>,
    /// Every case that ran, in order.
    pub cases: Vec<Case>,
}

/// How running time grows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    /// What was asked.
    pub target: String,
    /// What it looks like.
    pub measured: String,
    /// Whether the evidence is clear enough to rule.
    pub clear: bool,
    /// The sentence a user reads.
    pub says: String,
    /// Size and seconds, smallest first.
    pub points: Vec<(u64, f64)>,
}

/// How one case went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its name.
    pub name: String,
    /// The verdict in words.
    pub verdict: String,
    /// Whether it stands under the statement.
    pub example: bool,
    /// What the code was given.
    pub input: String,
    /// What was expected.
    pub expected: Option<String>,
    /// What came back.
    pub actual: Option<String>,
    /// Where and how the two differ.
    pub difference: Option<Differs>,
    /// The exception that ended the case.
    pub exception: Option<Raised>,
    /// More about the verdict.
    pub detail: Option<String>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// CPU time.
    pub cpu_ms: f64,
    /// Memory at its highest by the end of the case.
    pub memory_kb: u64,
}

/// Where and how an answer differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Differs {
    /// What is wrong, in a sentence.
    pub reason: String,
    /// The way to the element.
    pub path: String,
    /// What was expected there.
    pub expected: String,
    /// What is there.
    pub actual: String,
    /// What may be the cause.
    pub hint: Option<String>,
}

/// An exception.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Raised {
    /// The name of its class.
    #[serde(rename = "type")]
    pub class: String,
    /// What it says.
    pub message: String,
    /// The line of the submitted file.
    pub line: Option<u32>,
    /// The traceback.
    pub traceback: String,
}

impl Report {
    /// Returns the first case that was not accepted.
    pub fn failure(&self) -> Option<&Case> {
        self.first_failure.and_then(|index| self.cases.get(index))
    }
}

impl From<&SubmissionReport> for Report {
    fn from(report: &SubmissionReport) -> Self {
        Report {
            verdict: report.verdict.name().to_owned(),
            accepted: report.verdict == Verdict::Accepted,
            detail: report.detail.clone(),
            passed: report.passed,
            total: report.total,
            cpu_ms: rounded(report.cpu_ms),
            memory_kb: report.memory_kb,
            first_failure: report.first_failure,
            growth: report.growth.as_ref().map(|growth| Growth {
                target: growth.target.to_string(),
                measured: growth.fit.best.to_string(),
                clear: growth.fit.clear,
                says: growth.sentence(),
                points: growth.fit.points.clone(),
            }),
            cases: report.cases.iter().map(Case::from).collect(),
        }
    }
}

impl From<&CaseResult> for Case {
    fn from(case: &CaseResult) -> Self {
        Case {
            name: case.name.clone(),
            verdict: case.verdict.name().to_owned(),
            example: case.example,
            input: case.input.clone(),
            expected: case.expected.clone(),
            actual: case.actual.clone(),
            difference: case.difference.as_ref().map(Differs::from),
            exception: case.exception.as_ref().map(Raised::from),
            detail: case.detail.clone(),
            stdout: case.stdout.clone(),
            stderr: case.stderr.clone(),
            cpu_ms: rounded(case.cpu_ms),
            memory_kb: case.memory_kb,
        }
    }
}

impl From<&Difference> for Differs {
    fn from(difference: &Difference) -> Self {
        Differs {
            reason: difference.reason.clone(),
            path: difference.path.clone(),
            expected: difference.expected.clone(),
            actual: difference.actual.clone(),
            hint: difference.hint.clone(),
        }
    }
}

impl From<&Exception> for Raised {
    fn from(exception: &Exception) -> Self {
        Raised {
            class: exception.class.clone(),
            message: exception.message.clone(),
            line: exception.line,
            traceback: exception.traceback.clone(),
        }
    }
}

/// Microseconds are as fine as the clock is.
fn rounded(ms: f64) -> f64 {
    (ms * 1000.0).round() / 1000.0
}
