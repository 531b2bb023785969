//! Taking operations back, one after another, also after a restart.

use domain::bank::CardId;
use jiff::Timestamp;
use store::{OperationId, OperationRow};

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

/// Returns what undoing again and again would take back, latest first.
pub fn history(bank: &Bank, limit: usize) -> Result<Vec<Undone>, AppError> {
    Ok(bank.store.standing(limit)?.into_iter().map(Undone::from).collect())
}

impl From<OperationRow> for Undone {
    fn from(row: OperationRow) -> Self {
        Undone { operation: row.id, name: row.name, summary: row.summary, at: row.at, cards: row.cards }
    }
}
