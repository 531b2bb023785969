//! Coding problems in the bank: what there is, handing in, and when a problem comes back.

use std::collections::BTreeMap;

use domain::bank::Level;
use domain::drill::{Begun, Day, Days, Due, Practice, Rating, Scheduler};
use domain::judge::{Language, Problem, SubmissionReport, Verdict, rating};
use formats::problem::Fault;
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, Operation, ProblemRow, SubmissionRow, Tally, Tx};

use crate::bank::Rules;
use crate::judge::{Files, Judge, Report, Scope, Submission};
use crate::{AppError, Bank};

/// A problem in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemSummary {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub topic: String,
    /// How hard it is.
    pub level: Option<Level>,
    /// How long an interviewer would give.
    pub minutes: u32,
    /// The languages it can be solved in.
    pub languages: Vec<String>,
    /// How often it was tried.
    pub tally: Tally,
    /// Where it stands with the user.
    pub state: ProblemState,
}

/// Where a problem stands with the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemState {
    /// Never tried.
    New,
    /// Tried, not solved.
    Tried,
    /// Solved, and not due yet; it comes back in so many days.
    Solved(Days),
    /// To be solved again.
    Due,
}

/// Which problems are meant; what is not said does not matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProblemFilter {
    /// Words of the name, the title or the topic, all of which must occur.
    pub words: Vec<String>,
    /// How hard.
    pub level: Option<Level>,
    /// Only those that are due.
    pub due: bool,
    /// Only those that were never solved.
    pub unsolved: bool,
}

/// A problem that was handed in.
#[derive(Clone, Debug)]
pub struct Submitted {
    /// How it was judged.
    pub report: SubmissionReport,
    /// Its number.
    pub submission: i64,
    /// The rating that suits tries, time and hints; the user may overrule it.
    pub proposed: Rating,
}

/// How the candidate worked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// The time taken.
    pub took_ms: Option<u64>,
    /// How many hints were looked at.
    pub hints: u32,
    /// Whether the reference was looked at.
    pub solution_seen: bool,
}

impl ProblemState {
    /// Returns it in words.
    pub fn says(self) -> String {
        match self {
            ProblemState::New => "new".to_owned(),
            ProblemState::Tried => "tried".to_owned(),
            ProblemState::Due => "due".to_owned(),
            ProblemState::Solved(Days(1)) => "solved, back tomorrow".to_owned(),
            ProblemState::Solved(days) => format!("solved, back in {} days", days.0),
        }
    }
}

/// Returns the problems that are meant: first what is due, then by name.
pub fn problems(bank: &Bank, filter: &ProblemFilter, now: Timestamp) -> Result<Vec<ProblemSummary>, AppError> {
    let tallies = bank.store.tallies()?;
    let words: Vec<String> = filter.words.iter().map(|word| word.to_lowercase()).collect();
    let mut found: Vec<ProblemSummary> = bank
        .store
        .problems()?
        .into_iter()
        .map(|row| summary(bank, row, &tallies, now))
        .filter(|problem| {
            let text = format!("{} {} {}", problem.name, problem.title, problem.topic).to_lowercase();
            words.iter().all(|word| text.contains(word))
                && filter.level.is_none_or(|level| problem.level == Some(level))
                && (!filter.due || problem.state == ProblemState::Due)
                && (!filter.unsolved || problem.tally.accepted == 0)
        })
        .collect();
    found.sort_by_key(|problem| problem.state != ProblemState::Due);
    Ok(found)
}

fn summary(bank: &Bank, row: ProblemRow, tallies: &BTreeMap<String, Tally>, now: Timestamp) -> ProblemSummary {
    let today = bank.calendar.day(now);
    let tally = tallies.get(&row.name).copied().unwrap_or_default();
    let state = match row.practice {
        Practice::New if tally.submissions == 0 => ProblemState::New,
        Practice::New => ProblemState::Tried,
        Practice::Begun(begun) => match begun.due {
            Due::On(day) if day > today => ProblemState::Solved(day.since(today)),
            _ => ProblemState::Due,
        },
    };
    ProblemSummary {
        name: row.name,
        title: row.title,
        topic: row.topic,
        level: row.level,
        minutes: row.minutes,
        languages: row.languages,
        tally,
        state,
    }
}

/// Returns one problem, whole.
pub fn problem(bank: &Bank, name: &str) -> Result<Problem, AppError> {
    let files = bank.store.problem_files(name)?.ok_or_else(|| no_such(bank, name))?;
    read_pack(name, &files)
}

/// Reads the files of a pack.
pub fn read_pack(name: &str, files: &Files) -> Result<Problem, AppError> {
    formats::problem::read(name, files)
        .map_err(|faults| AppError::BadPack { name: name.to_owned(), faults: told(&faults) })
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
}

fn no_such(bank: &Bank, name: &str) -> AppError {
    let problems = bank.store.problems().unwrap_or_default();
    let names: Vec<&str> = problems.iter().map(|row| row.name.as_str()).collect();
    let near = names
        .iter()
        .filter(|known| known.contains(name) || name.contains(**known))
        .take(3)
        .copied()
        .collect::<Vec<_>>();
    let remedy = match (names.is_empty(), near.is_empty()) {
        (true, _) => "there are none yet; `greenroom import banks/coding` brings some".to_owned(),
        (false, true) => "`greenroom problem list` shows the names".to_owned(),
        (false, false) => format!("did you mean {}?", near.join(", ")),
    };
    AppError::NoSuchProblem { name: name.to_owned(), remedy }
}

/// Keeps the problems of a set and sets those aside that it no longer has; those that cannot be read stay as they are. Where one of unknown name
/// cannot be read (`None`), any could be that one, and all stay.
pub(crate) fn keep(
    tx: &store::Tx<'_>,
    origin: &str,
    packs: &[(Problem, Files)],
    broken: &[Option<String>],
) -> Result<(usize, usize), AppError> {
    let mut changed = 0;
    for (problem, files) in packs {
        let row = ProblemRow {
            id: store::ProblemId(0),
            name: problem.name.clone(),
            title: problem.title.clone(),
            topic: problem.topic.clone(),
            level: Some(problem.level),
            minutes: problem.minutes,
            origin: origin.to_owned(),
            languages: problem.languages.iter().map(|files| files.language.name().to_owned()).collect(),
            archived: false,
            practice: Practice::New,
        };
        changed += usize::from(tx.put_problem(&row, files)?);
    }
    let mut gone = 0;
    for row in tx.problems_from(origin)? {
        let unread = |name: &Option<String>| name.as_ref().is_none_or(|name| *name == row.name);
        let there = packs.iter().any(|(problem, _)| problem.name == row.name) || broken.iter().any(unread);
        if !row.archived && !there {
            tx.archive_problem(row.id)?;
            gone += 1;
        }
    }
    Ok((changed, gone))
}

/// Has a solution judged and keeps it, whatever the verdict.
pub fn submit(
    bank: &mut Bank,
    judge: &Judge,
    name: &str,
    language: Language,
    code: &str,
    effort: Effort,
    now: Timestamp,
) -> Result<Submitted, AppError> {
    let problem = problem(bank, name)?;
    let report = judge.judge(&problem, &Submission { language, code, scope: Scope::All })?;
    record(bank, &problem, language, code, &report, effort, now)
}

/// Keeps a solution with the report that a judge gave of it.
pub fn record(
    bank: &mut Bank,
    problem: &Problem,
    language: Language,
    code: &str,
    report: &SubmissionReport,
    effort: Effort,
    now: Timestamp,
) -> Result<Submitted, AppError> {
    let tries = tries(bank, &problem.name)? + 1;
    let kept = serde_json::to_string(&Report::from(report)).expect("a report holds nothing but texts and numbers");
    let submission = bank.store.transact(Operation::Submit, now, |tx| -> Result<i64, AppError> {
        let event = tx.append(
            EventKind::Submission,
            &json!({
                "problem": problem.name, "language": language.name(), "verdict": report.verdict.name(),
                "passed": report.passed, "total": report.total, "took_ms": effort.took_ms,
                "hints": effort.hints, "solution_seen": effort.solution_seen,
            }),
        )?;
        tx.add_submission(&SubmissionRow {
            event,
            problem: problem.name.clone(),
            at: tx.now(),
            language: language.name().to_owned(),
            verdict: report.verdict.name().to_owned(),
            passed: report.passed as u32,
            total: report.total as u32,
            cpu_ms: report.cpu_ms.round() as u64,
            memory_kb: report.memory_kb,
            took_ms: effort.took_ms,
            code: code.to_owned(),
            report: kept,
        })?;
        Ok(event)
    })?;
    let minutes = effort.took_ms.map_or(f64::from(problem.minutes), |took| took as f64 / 60_000.0);
    let proposed = rating::propose(&rating::Attempt {
        verdict: report.verdict,
        tries,
        minutes_taken: minutes,
        minutes_expected: problem.minutes,
        hints_used: effort.hints,
        solution_seen: effort.solution_seen,
    });
    Ok(Submitted { report: report.clone(), submission, proposed })
}

/// How often a problem was handed in since it was last rated.
fn tries(bank: &Bank, name: &str) -> Result<u32, AppError> {
    let latest = bank.store.submissions(name, 1000)?;
    // A problem solved before begins anew with the next solution.
    Ok(latest.iter().take_while(|row| row.verdict != Verdict::Accepted.name()).count() as u32)
}

/// Rates how a problem went; it comes back when the memory model says, at the earliest tomorrow. Returns in how many days.
pub fn rate_problem(bank: &mut Bank, name: &str, rating: Rating, now: Timestamp) -> Result<Days, AppError> {
    if bank.store.problem(name)?.is_none() {
        return Err(no_such(bank, name));
    }
    let (store, rules) = bank.parts();
    store.transact(Operation::RateProblem, now, |tx| {
        let gone = || AppError::NoSuchProblem { name: name.to_owned(), remedy: "another window removed it".to_owned() };
        let row = tx.problem(name)?.ok_or_else(gone)?;
        let begun = rated(tx, &rules, &row, rating)?;
        tx.summarize(&format!("rated the problem “{}” {rating}", row.title))?;
        Ok(match begun.due {
            Due::On(due) => due.since(rules.calendar.day(tx.now())),
            Due::Soon { .. } => Days(1),
        })
    })
}

/// Rates a problem, as a part of what an operation does.
pub(crate) fn rated(tx: &Tx<'_>, rules: &Rules<'_>, row: &ProblemRow, rating: Rating) -> Result<Begun, AppError> {
    let day = rules.calendar.day(tx.now());
    let begun = reviewed(&row.practice, rating, tx.now(), day, rules.scheduler);
    tx.set_problem_memory(row.id, &begun)?;
    tx.append(
        EventKind::ProblemReview,
        &json!({ "problem": row.name, "rating": rating, "day": day, "retention": rules.retention }),
    )?;
    Ok(begun)
}

/// Returns the memory of a problem after a rating. A problem is asked again tomorrow at the earliest.
pub(crate) fn reviewed(before: &Practice, rating: Rating, at: Timestamp, day: Day, scheduler: &Scheduler) -> Begun {
    let after = before.review(rating, at, day, 0, scheduler).after;
    let tomorrow = day + Days(1);
    let due = match after.due {
        Due::On(due) => due.max(tomorrow),
        Due::Soon { .. } => tomorrow,
    };
    Begun { due: Due::On(due), ..after }
}

/// Returns the solutions that were handed in, latest first.
pub fn submissions(bank: &Bank, name: &str, limit: usize) -> Result<Vec<SubmissionRow>, AppError> {
    Ok(bank.store.submissions(name, limit)?)
}

/// Returns one submission with its report.
pub fn submission(bank: &Bank, number: i64) -> Result<Option<(SubmissionRow, Report)>, AppError> {
    let Some(row) = bank.store.submission(number)? else { return Ok(None) };
    let report = serde_json::from_str(&row.report).map_err(|_| {
        AppError::Store(store::StoreError::Inconsistent {
            table: "submission",
            column: "report",
            row: number,
            value: row.report.chars().take(80).collect(),
        })
    })?;
    Ok(Some((row, report)))
}
