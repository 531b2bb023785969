//! Stories: what there is to tell, tellings of it, and what is still missing for a loop.

use domain::mock::{Reading, read_telling};
use domain::story::{Gap, Length, Ownership, Sort, Story, Telling, gaps, tell};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{EventKind, Operation, StoreError, StoryId, StoryRow, TellingRow};

use crate::{AppError, Bank};

/// A telling with its reasons, in the shape in which it is kept and printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TellingReport {
    /// What it was worth, 0 to 1.
    pub score: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
    /// How many words it had.
    pub words: usize,
    /// How many seconds it took, or would take.
    pub seconds: u32,
    /// How many it had.
    pub given_seconds: u32,
    /// Whose deed it was, by the words: own, mixed or shared.
    pub ownership: String,
    /// What it had and lacked.
    pub checks: Vec<TellingCheck>,
    /// What an interviewer would ask next.
    pub probes: Vec<String>,
}

/// Something a telling had, or lacked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TellingCheck {
    /// What it is.
    pub name: String,
    /// How far it was met, 0 to 1.
    pub met: f64,
    /// How much it counts.
    pub weight: f64,
    /// The words that show it.
    pub quote: Option<String>,
    /// What to do about it.
    pub advice: String,
}

/// A telling of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct PastTelling {
    /// When.
    pub at: Timestamp,
    /// What was said.
    pub text: String,
    /// How it was read.
    pub report: TellingReport,
}

/// A longer text is not kept as a telling.
pub const LONGEST_TELLING: usize = 256 * 1024;

/// Returns the stories, oldest first.
pub fn stories(bank: &Bank) -> Result<Vec<StoryRow>, AppError> {
    Ok(bank.store.stories()?)
}

/// Returns one story.
pub fn story(bank: &Bank, id: StoryId) -> Result<StoryRow, AppError> {
    bank.store.story(id)?.ok_or(AppError::NoSuchStory(id))
}

/// Reads the form of a story, or says everything that is wrong with it.
pub fn read_story(text: &str) -> Result<Story, AppError> {
    formats::story::read(text)
        .map_err(|faults| AppError::BadStory(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}

/// Returns the form of a story.
pub fn story_form(story: &Story) -> String {
    formats::story::write(story)
}

/// Returns an empty form.
pub fn blank_story(sort: Sort) -> String {
    formats::story::blank(sort)
}

/// Keeps a new story.
pub fn add_story(bank: &mut Bank, story: &Story, now: Timestamp) -> Result<StoryId, AppError> {
    let id = bank.store.transact(Operation::EditStory, now, |tx| -> Result<StoryId, StoreError> {
        let id = tx.add_story(story)?;
        tx.append(EventKind::Story, &json!({ "story": id.0, "title": story.title, "sort": story.sort.name() }))?;
        tx.summarize(&format!("wrote the story “{}”", story.title))?;
        Ok(id)
    })?;
    Ok(id)
}

/// Keeps a changed story.
pub fn edit_story(bank: &mut Bank, id: StoryId, changed: &Story, now: Timestamp) -> Result<(), AppError> {
    story(bank, id)?;
    bank.store.transact(Operation::EditStory, now, |tx| -> Result<(), StoreError> {
        tx.set_story(id, changed)?;
        tx.append(EventKind::Story, &json!({ "story": id.0, "title": changed.title, "sort": changed.sort.name() }))?;
        tx.summarize(&format!("changed the story “{}”", changed.title))
    })?;
    Ok(())
}

/// Sets a story aside; its tellings stay.
pub fn remove_story(bank: &mut Bank, id: StoryId, now: Timestamp) -> Result<(), AppError> {
    let row = story(bank, id)?;
    bank.store.transact(Operation::EditStory, now, |tx| -> Result<(), StoreError> {
        tx.archive_story(id)?;
        tx.append(EventKind::Story, &json!({ "story": id.0, "removed": true }))?;
        tx.summarize(&format!("removed the story “{}”", row.story.title))
    })?;
    Ok(())
}

/// Reads a telling of a story and keeps it as evidence.
pub fn tell_story(
    bank: &mut Bank,
    id: StoryId,
    text: &str,
    took_ms: Option<u64>,
    length: Length,
    now: Timestamp,
) -> Result<TellingReport, AppError> {
    if text.len() > LONGEST_TELLING {
        return Err(AppError::AnswerTooLong { bytes: text.len(), most: LONGEST_TELLING });
    }
    let row = story(bank, id)?;
    let report = report(&tell(row.story.sort, text, took_ms, length), text, length);
    let kept = serde_json::to_string(&report).expect("a report holds nothing but texts and numbers");
    bank.store.transact(Operation::TellStory, now, |tx| -> Result<(), StoreError> {
        let event = tx.append(
            EventKind::Telling,
            &json!({ "story": id.0, "score": report.score, "took_ms": took_ms, "seconds": length.seconds() }),
        )?;
        tx.add_telling(&TellingRow {
            id: event,
            story: id,
            at: tx.now(),
            score: report.score,
            low: report.low,
            high: report.high,
            took_ms,
            text: text.to_owned(),
            report: kept,
        })
    })?;
    Ok(report)
}

/// Returns the tellings of a story, latest first.
pub fn tellings(bank: &Bank, id: StoryId, limit: usize) -> Result<Vec<PastTelling>, AppError> {
    let past = |row: TellingRow| {
        let report = serde_json::from_str(&row.report).map_err(|_| StoreError::Inconsistent {
            table: "telling",
            column: "report",
            row: row.id,
            value: row.report.chars().take(80).collect(),
        })?;
        Ok(PastTelling { at: row.at, text: row.text, report })
    };
    bank.store.tellings_of(id, limit)?.into_iter().map(past).collect()
}

/// Returns what a loop wants told and no story tells.
pub fn story_gaps(bank: &Bank, loop_name: &str) -> Result<Vec<Gap>, AppError> {
    let entry = crate::interview_loop(bank, loop_name)?;
    let stories: Vec<Story> = bank.store.stories()?.into_iter().map(|row| row.story).collect();
    Ok(gaps(&entry.interview_loop, &stories))
}

/// Reads a telling as an interviewer does who goes on asking.
pub(crate) fn heard(sort: Sort, text: &str) -> Reading {
    read_telling(sort, text, None)
}

fn report(telling: &Telling, text: &str, length: Length) -> TellingReport {
    let rounded = |value: f64| (value * 1e4).round() / 1e4;
    TellingReport {
        score: rounded(telling.score),
        low: rounded(telling.low),
        high: rounded(telling.high),
        words: telling.words,
        seconds: telling.seconds,
        given_seconds: length.seconds(),
        ownership: Ownership::name(telling.ownership).to_owned(),
        checks: telling
            .checks
            .iter()
            .map(|check| TellingCheck {
                name: check.name.to_owned(),
                met: check.met,
                weight: check.weight,
                quote: check.quote.clone().and_then(|range| text.get(range)).map(|quote| quote.trim().to_owned()),
                advice: check.advice.to_owned(),
            })
            .collect(),
        probes: telling.probes().into_iter().map(str::to_owned).collect(),
    }
}
