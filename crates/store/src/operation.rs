//! Operations: one transaction, one undo step.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use crate::event::EventKind;
use crate::store::moment;
use crate::{Store, StoreError, Tx};
use domain::bank::CardId;

/// Names an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OperationId(pub i64);

/// What is about to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Reading documents into the bank.
    Import,
    /// Rating a card.
    Answer,
    /// Setting cards aside.
    Suspend,
    /// Taking cards back in.
    Unsuspend,
    /// Setting cards aside until tomorrow.
    Bury,
    /// Agreeing that an answer found elsewhere answers a question.
    AcceptLink,
    /// Disagreeing.
    RejectLink,
    /// Making one card of two.
    Merge,
    /// Making two cards of one.
    Split,
    /// Computing memories anew from the events.
    Rebuild,
    /// Having a solution judged.
    Submit,
    /// Rating a problem that was solved, or not.
    RateProblem,
    /// Checking documents.
    Check,
    /// Disagreeing with a finding.
    Dismiss,
    /// Writing a correction beside a passage.
    Correct,
    /// Taking a finding up again.
    Reopen,
    /// Saying what an answer must hold.
    KeyPoints,
    /// Having an answer graded.
    Grade,
    /// Disagreeing with a grade.
    Overrule,
    /// Running a design.
    Design,
    /// Writing or changing a loop.
    EditLoop,
    /// Writing or changing a story.
    EditStory,
    /// Telling a story.
    TellStory,
    /// Going on with a mock interview.
    Mock,
    /// Saying when the interview is.
    SetInterview,
    /// Saying how a real interview went.
    RecordOutcome,
}

/// An operation that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationRow {
    /// Its name.
    pub id: OperationId,
    /// When.
    pub at: Timestamp,
    /// What sort it was.
    pub name: String,
    /// What it did, in words.
    pub summary: String,
    /// The cards whose practice it changed, at most a hundred.
    pub cards: Vec<CardId>,
}

impl Operation {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Operation::Import => "import",
            Operation::Answer => "answer",
            Operation::Suspend => "suspend",
            Operation::Unsuspend => "unsuspend",
            Operation::Bury => "bury",
            Operation::AcceptLink => "accept link",
            Operation::RejectLink => "reject link",
            Operation::Merge => "merge",
            Operation::Split => "split",
            Operation::Rebuild => "rebuild",
            Operation::Submit => "submit",
            Operation::RateProblem => "rate problem",
            Operation::Check => "check",
            Operation::Dismiss => "dismiss finding",
            Operation::Correct => "correct passage",
            Operation::Reopen => "reopen finding",
            Operation::KeyPoints => "edit key points",
            Operation::Grade => "grade",
            Operation::Overrule => "overrule grade",
            Operation::Design => "design",
            Operation::EditLoop => "edit loop",
            Operation::EditStory => "edit story",
            Operation::TellStory => "tell story",
            Operation::Mock => "mock",
            Operation::SetInterview => "set interview",
            Operation::RecordOutcome => "record outcome",
        }
    }

    /// Whether so many rows are written that waiting for the disk is left to the end.
    pub(crate) fn is_bulk(self) -> bool {
        matches!(self, Operation::Import | Operation::Rebuild)
    }
}

/// The tables whose rows are restored, each with the columns beside `id`. Kept equal to the schema by a test.
pub(crate) const RECORDED: [(&str, &str); 13] = [
    ("document", "path, name, digest, encoding, layout, title, lines, bytes, read_at, archived, report"),
    ("card", "kind, level, topic_id, answered, archived, fresh, merged_into, added_day, question"),
    (
        "note",
        "document_id, card_id, position, key, archived, answered, kind, level, topic_id, first_line, last_line, \
         answer_first_line, answer_last_line, question, reference, reasons, answer, original",
    ),
    (
        "memory",
        "stability, difficulty, last_day, due_day, due_at, due_after, relearning, reviews, lapses, suspended, \
         buried_until, available",
    ),
    ("review", "card_id, at, day, rating, was, stability, difficulty, expected, took_ms"),
    ("link", "note_id, other_id, kind, status, score, reasons"),
    (
        "problem",
        "name, title, topic, level, minutes, origin, languages, files, archived, stability, difficulty, last_day, \
         due_day, reviews, lapses",
    ),
    (
        "finding",
        "document_id, first_line, last_line, kind, text, correct, how, confidence, shown, from_run, status, correction",
    ),
    ("key_point", "card_id, position, kind, text, weight"),
    ("interview", "day, loop_name, minutes, days_off, note, archived"),
    ("interview_loop", "name, text, archived"),
    ("story", "title, sort, competencies, situation, task, action, result, short, changed_at, archived"),
    ("mock", "loop_name, started_at, finished_at, state, archived"),
];

impl Store {
    /// Takes back the last operation that stands and returns it, or `None` when there is none.
    ///
    /// The events stay; one more says what was undone.
    pub fn undo(&mut self, now: Timestamp) -> Result<Option<OperationRow>, StoreError> {
        let Some(operation) = self.standing(1)?.pop() else { return Ok(None) };
        let bulk = operation.name == Operation::Import.name();
        self.in_transaction(bulk, |store| {
            let tx = Tx::unrecorded(store, now);
            for (table, columns) in RECORDED {
                restore(store, operation.id, table, columns)?;
            }
            tx.append(EventKind::Undo, &serde_json::json!({ "operation": operation.id.0, "name": operation.name }))?;
            store.run(
                "take back an operation",
                "UPDATE operation SET undone_at = ?2 WHERE id = ?1",
                params![operation.id.0, now.as_millisecond()],
            )?;
            crate::search::index_changed(store)
        })?;
        Ok(Some(operation))
    }

    /// Returns the operations that stand, latest first: what undoing again and again would take back.
    pub fn standing(&self, limit: usize) -> Result<Vec<OperationRow>, StoreError> {
        let mut rows = self.rows(
            "list operations",
            "SELECT id, at, name, summary FROM operation WHERE undone_at IS NULL ORDER BY id DESC LIMIT ?1",
            [limit as i64],
            |row| {
                Ok(OperationRow {
                    id: OperationId(row.get(0)?),
                    at: moment(row.get(1)?),
                    name: row.get(2)?,
                    summary: row.get(3)?,
                    cards: Vec::new(),
                })
            },
        )?;
        for row in &mut rows {
            row.cards = self.rows(
                "list an operation's cards",
                "SELECT id FROM memory_before WHERE operation_id = ?1 LIMIT 100",
                [row.id.0],
                |row| row.get(0).map(CardId),
            )?;
        }
        Ok(rows)
    }

    /// Returns whether an operation changed anything that undo would restore.
    pub(crate) fn changed_anything(&self, operation: OperationId) -> Result<bool, StoreError> {
        for (table, _) in RECORDED {
            let sql = format!("SELECT 1 FROM {table}_before WHERE operation_id = ?1 LIMIT 1");
            let found: Option<i64> = self
                .prepare("look for changes", &sql)?
                .query_row([operation.0], |row| row.get(0))
                .optional()
                .map_err(|source| self.error("look for changes", source))?;
            if found.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn restore(store: &Store, operation: OperationId, table: &str, columns: &str) -> Result<(), StoreError> {
    let assignments: Vec<String> = columns.split(", ").map(|column| format!("{column} = excluded.{column}")).collect();
    let of_operation = format!("FROM {table}_before WHERE operation_id = ?1");
    let statements = [
        format!("DELETE FROM {table} WHERE id IN (SELECT id {of_operation} AND existed = 0)"),
        format!(
            "INSERT INTO {table} (id, {columns}) SELECT id, {columns} {of_operation} AND existed = 1 \
             ON CONFLICT (id) DO UPDATE SET {}",
            assignments.join(", ")
        ),
        format!("DELETE {of_operation}"),
    ];
    for statement in statements {
        store.run("take back an operation", &statement, [operation.0])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_a_recorded_table_is_restored() {
        let store = Store::in_memory().unwrap();
        let columns = |table: &str| -> Vec<String> {
            let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            store.rows("list columns", &sql, [], |row| row.get(0)).unwrap()
        };
        for (table, recorded) in RECORDED {
            let recorded: Vec<&str> = recorded.split(", ").collect();
            assert_eq!(columns(table)[1..], recorded, "{table}");
            assert_eq!(columns(&format!("{table}_before"))[3..], recorded, "{table}_before");
        }
    }
}
