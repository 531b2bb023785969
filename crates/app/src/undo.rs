//! Taking operations back, one after another, also after a restart.

use domain::bank::CardId;
use jiff::Timestamp;
use store::{Operation, OperationId, OperationRow};

use crate::{AppError, Bank};

/// An operation that was or can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// Its number.
    pub operation: OperationId,
    /// What sort it was.
    pub name: String,
    /// What it did, in words.
    pub summary: String,
    /// When it was done.
    pub at: Timestamp,
    /// The cards whose practice it changed, at most a hundred.
    pub cards: Vec<CardId>,
}

/// Takes back the last operation, whatever it was, and returns it; `None` when nothing is left to take back.
pub fn undo(bank: &mut Bank, now: Timestamp) -> Result<Option<Undone>, AppError> {
    Ok(bank.store.undo(now)?.map(Undone::from))
}

/// What a page offers to take back: only what may have been done there, so that a key pressed among cards takes back no import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What is done to single cards: reviews, setting aside, links, splits.
    Cards,
    /// Ratings of problems.
    Problems,
    /// Imports.
    Documents,
}

/// Returns the last operation if it is of a scope.
pub fn last_of(bank: &Bank, scope: Scope) -> Result<Option<Undone>, AppError> {
    Ok(history(bank, 1)?.pop().filter(|last| scope.operations().iter().any(|one| one.name() == last.name)))
}

/// Takes back the last operation if it is of a scope; `None` when it is of another, or nothing is left.
pub fn undo_of(bank: &mut Bank, scope: Scope, now: Timestamp) -> Result<Option<Undone>, AppError> {
    if last_of(bank, scope)?.is_none() { Ok(None) } else { undo(bank, now) }
}

/// Returns what undoing again and again would take back, latest first.
pub fn history(bank: &Bank, limit: usize) -> Result<Vec<Undone>, AppError> {
    Ok(bank.store.standing(limit)?.into_iter().map(Undone::from).collect())
}

impl Scope {
    fn operations(self) -> &'static [Operation] {
        match self {
            Scope::Cards => &[
                Operation::Answer,
                Operation::Suspend,
                Operation::Unsuspend,
                Operation::Bury,
                Operation::AcceptLink,
                Operation::RejectLink,
                Operation::Merge,
                Operation::Split,
            ],
            Scope::Problems => &[Operation::RateProblem],
            Scope::Documents => &[Operation::Import],
        }
    }
}

impl From<OperationRow> for Undone {
    fn from(row: OperationRow) -> Self {
        Undone { operation: row.id, name: row.name, summary: row.summary, at: row.at, cards: row.cards }
    }
}
