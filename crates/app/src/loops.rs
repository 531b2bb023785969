//! Interview loops: those that come with the program, and the user's own, which may take their places.

use domain::interview::InterviewLoop;
use formats::interview_loop::{self, LoopFault, SHIPPED};
use jiff::Timestamp;
use serde_json::json;
use store::{EventKind, LoopRow, Operation, StoreError};

use crate::{AppError, Bank};

/// A loop, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopEntry {
    /// The loop.
    pub interview_loop: InterviewLoop,
    /// Its text.
    pub text: String,
    /// Whether one of this name comes with the program.
    pub shipped: bool,
    /// Whether the user wrote or changed it.
    pub own: bool,
}

/// Returns all loops: those of the program first, changed ones in their places, then the user's own by name.
pub fn loops(bank: &Bank) -> Result<Vec<LoopEntry>, AppError> {
    let own = bank.store.loops()?;
    let mut entries = Vec::new();
    for (name, text) in SHIPPED {
        let row = own.iter().find(|row| row.name == name);
        entries.push(entry(name, row.map_or(text, |row| &row.text), true, row.is_some())?);
    }
    for row in own.iter().filter(|row| SHIPPED.iter().all(|(name, _)| *name != row.name)) {
        entries.push(entry(&row.name, &row.text, false, true)?);
    }
    Ok(entries)
}

/// Returns one loop by its name.
pub fn interview_loop(bank: &Bank, name: &str) -> Result<LoopEntry, AppError> {
    let entries = loops(bank)?;
    let known = entries.iter().map(|entry| entry.interview_loop.name.clone()).collect::<Vec<_>>().join(", ");
    let missing = AppError::NoSuchLoop { name: name.to_owned(), known };
    entries.into_iter().find(|entry| entry.interview_loop.name == name).ok_or(missing)
}

/// Reads the text of a loop without keeping it, or says everything that is wrong.
pub fn check_loop(name: &str, text: &str) -> Result<InterviewLoop, Vec<LoopFault>> {
    interview_loop::read(name, text)
}

/// Returns a text to begin a loop of one's own with.
pub fn loop_template() -> &'static str {
    include_str!("../../../banks/loops/template.toml")
}

/// Keeps a loop of the user's own, or says everything that is wrong with its text.
pub fn edit_loop(bank: &mut Bank, name: &str, text: &str, now: Timestamp) -> Result<InterviewLoop, AppError> {
    let read = check_loop(name, text).map_err(|faults| bad(name, &faults))?;
    bank.store.transact(Operation::EditLoop, now, |tx| -> Result<(), StoreError> {
        tx.append(EventKind::Loop, &json!({ "loop": name, "stages": read.stages.len() }))?;
        tx.put_loop(&LoopRow { name: name.to_owned(), text: text.to_owned() })?;
        tx.summarize(&format!("edited the loop “{}”", read.title))
    })?;
    Ok(read)
}

/// Sets a loop of the user's own aside; one of the program comes back as it was. Returns whether there was one.
pub fn remove_loop(bank: &mut Bank, name: &str, now: Timestamp) -> Result<bool, AppError> {
    let removed = bank.store.transact(Operation::EditLoop, now, |tx| -> Result<bool, StoreError> {
        let removed = tx.archive_loop(name)?;
        if removed {
            tx.append(EventKind::Loop, &json!({ "loop": name, "removed": true }))?;
            tx.summarize(&format!("removed the loop “{name}”"))?;
        }
        Ok(removed)
    })?;
    Ok(removed)
}

fn entry(name: &str, text: &str, shipped: bool, own: bool) -> Result<LoopEntry, AppError> {
    let interview_loop = interview_loop::read(name, text).map_err(|faults| bad(name, &faults))?;
    Ok(LoopEntry { interview_loop, text: text.to_owned(), shipped, own })
}

fn bad(name: &str, faults: &[LoopFault]) -> AppError {
    let faults = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    AppError::BadLoop { name: name.to_owned(), faults }
}
