//! Readiness: what the evidence says of the chance to pass a loop, and how real interviews went.

mod forgetting;
mod gather;

use domain::drill::Day;
use domain::interview::InterviewLoop;
use domain::readiness::{Branch, Draws, Mode, Prospect, Readiness, Reliability, TopicId, reliability};
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, Operation, OutcomeRow};

use crate::{AppError, Bank};

pub use forgetting::{Forgetting, forgetting};

/// How ready the candidate is for a loop.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadinessReport {
    /// The loop.
    pub interview_loop: InterviewLoop,
    /// The day it is for: that of the interview.
    pub day: Day,
    /// Whether an interview is set; otherwise the day is today.
    pub is_set: bool,
    /// The day of study.
    pub today: Day,
    /// The topics that the numbers speak of, each with its branch.
    pub topics: Vec<(Branch, String)>,
    /// The numbers.
    pub readiness: Readiness,
    /// Whether earlier numbers came true in the candidate's own mocks.
    pub track: Track,
    /// How real interviews of this loop went, oldest first.
    pub outcomes: Vec<OutcomeRow>,
}

/// How predictions compare with the mocks that came later.
#[derive(Clone, Debug, PartialEq)]
pub enum Track {
    /// There are too few questions to say.
    TooFew {
        /// How many there are.
        questions: usize,
        /// How many it takes.
        needed: usize,
    },
    /// Each question of a mock against what was predicted from before that mock.
    Known(Reliability),
}

/// Fewer predictions than this say nothing about how good they are.
const TRACKED: usize = 20;

/// The latest mocks that are looked back at.
const MOCKS_TRACKED: usize = 30;

/// So many points make an integral over a loop's stages, and so many stages at most have one of their own.
const POINTS: usize = 1024;
const STAGES: usize = 24;

/// Returns how ready the candidate is for a loop: the named one, else that of the next interview, else that of the latest
/// mock, else the first there is.
pub fn readiness(bank: &Bank, loop_name: Option<&str>, now: Timestamp) -> Result<ReadinessReport, AppError> {
    let today = bank.calendar.day(now);
    let coming = crate::interviews(bank, now)?;
    let name = match loop_name {
        Some(name) => name.to_owned(),
        None => usual_loop(bank, coming.first().and_then(|interview| interview.loop_name.clone()))?,
    };
    let interview_loop = crate::interview_loop(bank, &name)?.interview_loop;
    // An interview of no particular loop may be of any.
    let interview = coming
        .iter()
        .find(|interview| interview.loop_name.as_ref() == Some(&name))
        .or(coming.iter().find(|interview| interview.loop_name.is_none()));
    let day = interview.map_or(today, |interview| interview.day);
    let outcomes = bank.store.outcomes(&interview_loop.name)?;
    let gathered = gather::gather(bank, &interview_loop, &outcomes, day)?;
    let stages = gather::sketches(bank, &interview_loop, &gathered.evidence)?;
    let draws = Draws::lattice(stages.len().clamp(1, STAGES), POINTS);
    let readiness = domain::readiness::readiness(&gathered.evidence, &stages, day, &draws);
    let track = track(&gathered, bank);
    let topics = gathered.evidence.topics;
    Ok(ReadinessReport { interview_loop, day, is_set: interview.is_some(), today, topics, readiness, track, outcomes })
}

/// Returns the number of the latest thing that happened: as long as it is the same, so is the evidence.
pub fn latest_event(bank: &Bank) -> Result<i64, AppError> {
    Ok(bank.store.latest_event()?)
}

/// Records how a stage of a real interview went. A second record of the same stage and day takes the place of the first.
pub fn record_outcome(
    bank: &mut Bank,
    loop_name: &str,
    stage: &str,
    passed: bool,
    day: Option<Day>,
    note: &str,
    now: Timestamp,
) -> Result<Day, AppError> {
    let interview_loop = crate::interview_loop(bank, loop_name)?.interview_loop;
    if interview_loop.stage(stage).is_none() {
        let known = interview_loop.stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join(", ");
        return Err(AppError::NoSuchStage { stage: stage.to_owned(), loop_name: loop_name.to_owned(), known });
    }
    let today = bank.calendar.day(now);
    let day = day.unwrap_or(today);
    if day > today {
        return Err(AppError::NotYet { day });
    }
    bank.store.transact(Operation::RecordOutcome, now, |tx| -> Result<(), AppError> {
        let event =
            tx.append(EventKind::Outcome, &json!({ "loop": loop_name, "stage": stage, "passed": passed, "day": day }))?;
        tx.add_outcome(&OutcomeRow {
            event,
            at: tx.now(),
            day,
            loop_name: loop_name.to_owned(),
            stage: stage.to_owned(),
            passed,
            note: note.to_owned(),
        })?;
        Ok(tx.summarize(&format!("recorded “{stage}” of {loop_name}: {}", if passed { "passed" } else { "failed" }))?)
    })?;
    Ok(day)
}

fn usual_loop(bank: &Bank, of_interview: Option<String>) -> Result<String, AppError> {
    if let Some(name) = of_interview.filter(|name| crate::interview_loop(bank, name).is_ok()) {
        return Ok(name);
    }
    let latest = bank.store.mocks(1)?.pop().map(|mock| mock.loop_name);
    if let Some(name) = latest.filter(|name| crate::interview_loop(bank, name).is_ok()) {
        return Ok(name);
    }
    let first = crate::loops(bank)?.into_iter().next();
    first
        .map(|entry| entry.interview_loop.name)
        .ok_or_else(|| AppError::NoSuchLoop { name: "(none)".to_owned(), known: String::new() })
}

/// Predicts every question of each mock from what was seen before that mock began, and compares.
fn track(gathered: &gather::Gathered, bank: &Bank) -> Track {
    let mut mocks: Vec<i64> = gathered.mocks.iter().flatten().copied().collect();
    mocks.sort_unstable();
    mocks.dedup();
    let mut pairs = Vec::new();
    for mock in mocks.iter().rev().take(MOCKS_TRACKED) {
        let of_mock: Vec<usize> = (0..gathered.mocks.len()).filter(|at| gathered.mocks[*at] == Some(*mock)).collect();
        let Some(began) = of_mock.iter().map(|at| gathered.moments[*at]).min() else { continue };
        let mut earlier = gathered.evidence.clone();
        earlier.observations = gathered
            .evidence
            .observations
            .iter()
            .zip(&gathered.moments)
            .filter(|(_, moment)| **moment < began)
            .map(|(observation, _)| *observation)
            .collect();
        let asked: Vec<(TopicId, Mode)> = of_mock
            .iter()
            .map(|at| (gathered.evidence.observations[*at].topic, gathered.evidence.observations[*at].mode))
            .collect();
        let said = Prospect::of(&earlier, &asked, bank.calendar.day(began));
        let happened = of_mock.iter().map(|at| gathered.evidence.observations[*at].attempt.good() > 0.5);
        pairs.extend(said.into_iter().map(|prospect| prospect.chance).zip(happened));
    }
    if pairs.len() < TRACKED {
        Track::TooFew { questions: pairs.len(), needed: TRACKED }
    } else {
        Track::Known(reliability(&pairs))
    }
}
