//! Designs: the cases there are, what a file says, what comes out when it runs, and what was run before.
//!
//! Checking and running need no bank; only keeping what came out does.

mod ground;
mod interview;
mod report;
mod starter;

use domain::design::case::Case;
use domain::design::quantity::nearest;
use domain::design::simulation::Estimate;
use domain::design::spoken::Unit;
use domain::design::standing::{Demand, Standing};
use domain::design::{challenge, model::Measure};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{DesignRunRow, EventKind, Operation};

use crate::{AppError, Bank};

use ground::Ground;
pub(crate) use interview::price;
pub use interview::{AskedBefore, Interview};
pub use report::{
    ApproximationReport, ChallengeReport, DesignCheck, DesignReport, EstimateReport, FlowReport, LinkReport,
    LoadReport, Number, PhaseReport, ProblemReport, RequirementReport, ShedReport, ShiftReport, StationReport,
    TokensReport,
};
pub use starter::{blank_design, starter_design};

/// How a design is written, in Markdown.
pub const DESIGN_FORM: &str = include_str!("../../../../docs/design-form.md");

/// A design may be so long, in bytes.
pub const LONGEST_DESIGN: usize = formats::design::MOST_BYTES;

/// How a design is run.
#[derive(Clone, Debug, PartialEq)]
pub struct DesignOptions {
    /// The first seed.
    pub seed: u64,
    /// Simulated seconds of each replication after the warm-up, where they are set; else what the file says, else as long as
    /// is affordable.
    pub seconds: Option<f64>,
    /// The case it is held against, instead of the one that it names.
    pub case: Option<String>,
    /// About how many events are simulated where no time is set.
    pub events: u64,
    /// On how many threads; the result does not depend on it.
    pub threads: usize,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseSummary {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is about, in one line.
    pub summary: String,
    /// How long an interviewer would give.
    pub minutes: u32,
    /// How many designs were run for it.
    pub runs: u32,
    /// How many of them did what is required.
    pub passed: u32,
}

/// Two designs under the same requests.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DesignComparison {
    /// What was measured of each, and the paired difference.
    pub shifts: Vec<ShiftReport>,
    /// What is required and stands differently, a sentence each.
    pub requirements: Vec<String>,
}

impl Default for DesignOptions {
    fn default() -> Self {
        // A program that was not optimized simulates twenty times slower; its users are developers and tests.
        let events = if cfg!(debug_assertions) { 300_000 } else { 8_000_000 };
        DesignOptions { seed: 1, seconds: None, case: None, events, threads: 2 }
    }
}

/// Returns the cases that come with the program, in the order in which to practice them.
pub fn design_cases(bank: &Bank) -> Result<Vec<CaseSummary>, AppError> {
    let tallies = bank.store.case_tallies()?;
    let summary = |case: Case| {
        let tally = tallies.iter().find(|tally| tally.case_name == case.name);
        CaseSummary {
            name: case.name,
            title: case.title,
            summary: case.summary,
            minutes: case.minutes,
            runs: tally.map_or(0, |tally| tally.runs),
            passed: tally.map_or(0, |tally| tally.passed),
        }
    };
    Ok(formats::case::names().map(known).map(summary).collect())
}

/// Returns a case.
pub fn design_case(name: &str) -> Result<Case, AppError> {
    if formats::case::names().any(|known| known == name) {
        return Ok(known(name));
    }
    let mut near: Vec<&str> =
        formats::case::names().filter(|known| known.contains(name) || name.contains(known)).collect();
    if near.is_empty() {
        near.extend(nearest(name, formats::case::names()));
    }
    let remedy = match near.as_slice() {
        [] => "`greenroom design` lists them; a design file has a name that ends with .toml".to_owned(),
        near => format!("did you mean {}?", near.join(", ")),
    };
    Err(AppError::NoSuchCase { name: name.to_owned(), remedy })
}

/// A case by a name that is known.
fn known(name: &str) -> Case {
    formats::case::named(name).expect("it is one of the names").expect("a test reads the cases that are compiled in")
}

/// Says what is wrong with a design and what each station has to bear, by arithmetic alone.
pub fn check_design(text: &str, case: Option<&str>) -> Result<DesignCheck, AppError> {
    Ok(Ground::read(text, case)?.check(text))
}

/// Simulates a design. The inner error is a file that makes no sense, with all that is wrong with it.
pub fn run_design(text: &str, options: &DesignOptions) -> Result<Result<DesignReport, DesignCheck>, AppError> {
    let ground = Ground::read(text, options.case.as_deref())?;
    Ok(ground.run(text, options))
}

/// Simulates two designs under the same requests. The inner error says which of them makes no sense.
pub fn compare_designs(
    before: &str,
    after: &str,
    options: &DesignOptions,
) -> Result<Result<DesignComparison, (usize, DesignCheck)>, AppError> {
    let (one, other) = (Ground::read(before, options.case.as_deref())?, Ground::read(after, options.case.as_deref())?);
    let (plan, first) = match one.simulate(options) {
        Ok(met) => met,
        Err(problems) => return Ok(Err((0, one.refused(before, problems)))),
    };
    let second = match other.follow(&plan) {
        Ok(measured) => measured,
        Err(problems) => return Ok(Err((1, other.refused(after, problems)))),
    };
    let shifts = challenge::shifts(&first, &second, &other.design).iter().map(shift_report).collect();
    let (was, is) = (one.demands(&first), other.demands(&second));
    let changed = is.iter().filter_map(|(now, _)| {
        let before = was.iter().find(|(known, _)| known.requirement.measure == now.requirement.measure)?;
        let (from, to) = (before.0.standing, now.standing);
        (from != to)
            .then(|| format!("{}: {} before, {} now", challenge::said(&now.requirement), from.name(), to.name()))
    });
    Ok(Ok(DesignComparison { shifts, requirements: changed.collect() }))
}

/// Keeps a design with what came out. Returns the number of the run.
pub fn record_design(
    bank: &mut Bank,
    text: &str,
    report: &DesignReport,
    took_ms: Option<u64>,
    now: Timestamp,
) -> Result<i64, AppError> {
    let kept = serde_json::to_string(report).expect("a report holds nothing but texts and numbers");
    bank.store.transact(Operation::Design, now, |tx| {
        let event = tx.append(
            EventKind::DesignRun,
            &json!({
                "case": report.case, "passed": report.passed, "score": report.score, "took_ms": took_ms,
                "challenges": report.challenges.len(),
            }),
        )?;
        tx.add_design_run(&DesignRunRow {
            event,
            case_name: report.case.clone(),
            at: tx.now(),
            passed: report.passed,
            score: report.score,
            took_ms,
            text: text.to_owned(),
            report: kept,
        })?;
        Ok(event)
    })
}

/// Returns the runs of designs for a case, or all without one, latest first.
pub fn design_runs(bank: &Bank, case: Option<&str>, limit: usize) -> Result<Vec<DesignRunRow>, AppError> {
    Ok(bank.store.design_runs(case, limit)?)
}

/// Returns what the interviewer asked in a run that was kept, and how it went: `traffic, breaks`.
pub fn design_questions(row: &DesignRunRow) -> Vec<String> {
    #[derive(Deserialize)]
    struct Kept {
        #[serde(default)]
        challenges: Vec<Question>,
    }
    #[derive(Deserialize)]
    struct Question {
        kind: String,
        ruling: String,
    }
    // What is unreadable is told where the run itself is opened.
    let kept = serde_json::from_str::<Kept>(&row.report).map_or_else(|_| Vec::new(), |kept| kept.challenges);
    kept.into_iter().map(|asked| format!("{}, {}", asked.kind, asked.ruling)).collect()
}

/// Returns one run with its report.
pub fn design_run(bank: &Bank, number: i64) -> Result<Option<(DesignRunRow, DesignReport)>, AppError> {
    let Some(row) = bank.store.design_run(number)? else { return Ok(None) };
    let report = serde_json::from_str(&row.report).map_err(|_| {
        AppError::Store(store::StoreError::Inconsistent {
            table: "design_run",
            column: "report",
            row: number,
            value: row.report.chars().take(80).collect(),
        })
    })?;
    Ok(Some((row, report)))
}

fn shift_report(shift: &challenge::Shift) -> ShiftReport {
    let unit = shift.unit;
    let value = shift.difference.value;
    ShiftReport {
        name: shift.name.clone(),
        before: unit.estimate(shift.before),
        after: unit.estimate(shift.after),
        difference: match value {
            0.0 if shift.difference.half_width() == 0.0 => report::SAME.to_owned(),
            value if value.is_finite() => unit.difference(shift.difference),
            _ => "no end".to_owned(),
        },
        clear: !shift.difference.holds(0.0) || shift.difference.half_width() == 0.0,
    }
}

fn requirement_report(demand: &Demand, of_case: bool) -> RequirementReport {
    let requirement = &demand.requirement;
    let unit = unit(requirement.measure);
    RequirementReport {
        says: challenge::said(requirement),
        of_case,
        standing: demand.standing.name().to_owned(),
        measured: demand.figure.as_ref().map_or_else(String::new, |figure| match requirement.measure {
            Measure::Survives => match figure.value() {
                0.0 => "not of one".to_owned(),
                zones => format!("of {zones}"),
            },
            _ => unit.estimate(figure.estimate),
        }),
        number: demand.figure.as_ref().map_or(Number::default(), |figure| number(figure.estimate)),
        limit: rounded(requirement.limit),
    }
}

fn unit(measure: Measure) -> Unit {
    match measure {
        Measure::Mean
        | Measure::Quantile(_)
        | Measure::Lag
        | Measure::Freshness
        | Measure::FirstToken
        | Measure::FirstTokenQuantile(_) => Unit::Time,
        Measure::Cost => Unit::Cost,
        Measure::Loss | Measure::Availability | Measure::Utilization => Unit::Share,
        Measure::Throughput | Measure::Tokens => Unit::Rate,
        Measure::Survives => Unit::Count,
    }
}

/// Rounds to nine digits: more is noise, and so few survive being written as JSON and read back.
fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return if value.is_finite() { 0.0 } else { value };
    }
    format!("{value:.8e}").parse().unwrap_or(value)
}

fn number(estimate: Estimate) -> Number {
    let finite = |value: f64| value.is_finite().then(|| rounded(value));
    Number { value: finite(estimate.value), low: finite(estimate.low), high: finite(estimate.high) }
}

/// Returns whether everything holds that was decided; `None` where nothing was, or something is too close to call.
fn passed(demands: &[(Demand, bool)]) -> Option<bool> {
    let decided = |standing: Standing| demands.iter().any(|(demand, _)| demand.standing == standing);
    if decided(Standing::Fails) {
        Some(false)
    } else if decided(Standing::Open) || !decided(Standing::Holds) {
        None
    } else {
        Some(true)
    }
}
