//! Findings: what the check said of a document, and what the user made of it.

use domain::bank::{CardId, LineSpan};
use domain::check::{Finding, FindingKind};
use rusqlite::{Row, params};

use crate::{DocumentId, Store, StoreError, Tx};

/// Names a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FindingId(pub i64);

/// What the user made of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingStatus {
    /// Nothing yet: what it is about is disputed.
    Open,
    /// They disagree.
    Dismissed,
    /// They agree, and this stands beside the passage from now on.
    Corrected(String),
}

/// A finding as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingRow {
    /// Its name; zero while it has none.
    pub id: FindingId,
    /// The document.
    pub document: DocumentId,
    /// What was found.
    pub finding: Finding,
    /// Whether code had to run to find it.
    pub from_run: bool,
    /// What the user made of it.
    pub status: FindingStatus,
}

impl FindingStatus {
    /// Returns its word.
    pub fn name(&self) -> &'static str {
        match self {
            FindingStatus::Open => "open",
            FindingStatus::Dismissed => "dismissed",
            FindingStatus::Corrected(_) => "corrected",
        }
    }

    fn correction(&self) -> Option<&str> {
        match self {
            FindingStatus::Corrected(text) => Some(text),
            _ => None,
        }
    }
}

const COLUMNS: &str = "finding.id, finding.document_id, finding.first_line, finding.last_line, finding.kind, finding.text, \
     finding.correct, finding.how, finding.confidence, finding.shown, finding.from_run, finding.status, finding.correction";

impl Tx<'_> {
    /// Adds a finding and returns its id.
    pub fn add_finding(&self, row: &FindingRow) -> Result<FindingId, StoreError> {
        let finding = &row.finding;
        self.run(
            "add a finding",
            "INSERT INTO finding (document_id, first_line, last_line, kind, text, correct, how, confidence, shown, from_run, status, correction)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                row.document.0,
                finding.lines.first,
                finding.lines.last,
                finding.kind.name(),
                finding.text,
                finding.right,
                finding.how,
                finding.confidence,
                finding.shown,
                row.from_run,
                row.status.name(),
                row.status.correction(),
            ],
        )?;
        Ok(FindingId(self.last_id()))
    }

    /// Brings a finding in line with what was found now; what the user made of it stays.
    pub fn update_finding(&self, id: FindingId, finding: &Finding) -> Result<(), StoreError> {
        self.run(
            "update a finding",
            "UPDATE finding SET first_line = ?2, last_line = ?3, correct = ?4, how = ?5, confidence = ?6, shown = ?7 WHERE id = ?1",
            params![
                id.0,
                finding.lines.first,
                finding.lines.last,
                finding.right,
                finding.how,
                finding.confidence,
                finding.shown
            ],
        )
        .map(drop)
    }

    /// Removes a finding that is no longer found.
    pub fn remove_finding(&self, id: FindingId) -> Result<(), StoreError> {
        self.run("remove a finding", "DELETE FROM finding WHERE id = ?1", [id.0]).map(drop)
    }

    /// Keeps what the user makes of a finding.
    pub fn set_finding_status(&self, id: FindingId, status: &FindingStatus) -> Result<(), StoreError> {
        self.run(
            "keep a decision",
            "UPDATE finding SET status = ?2, correction = ?3 WHERE id = ?1",
            params![id.0, status.name(), status.correction()],
        )
        .map(drop)
    }
}

impl Store {
    /// Returns one finding.
    pub fn finding(&self, id: FindingId) -> Result<Option<FindingRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM finding WHERE id = ?1");
        self.row("read a finding", &sql, [id.0], read)?.transpose()
    }

    /// Returns all findings in the order of the documents.
    pub fn findings(&self) -> Result<Vec<FindingRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM finding ORDER BY document_id, first_line, id");
        self.rows("read findings", &sql, [], read)?.into_iter().collect()
    }

    /// Returns a document's findings in its order.
    pub fn findings_of(&self, document: DocumentId) -> Result<Vec<FindingRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM finding WHERE document_id = ?1 ORDER BY first_line, id");
        self.rows("read findings", &sql, [document.0], read)?.into_iter().collect()
    }

    /// Returns the findings in the passages of a card's live notes.
    pub fn findings_of_card(&self, card: CardId) -> Result<Vec<FindingRow>, StoreError> {
        let sql = format!(
            "SELECT DISTINCT {COLUMNS} FROM note JOIN finding ON finding.document_id = note.document_id
               AND finding.first_line <= max(note.last_line, coalesce(note.answer_last_line, 0))
               AND finding.last_line >= note.first_line
             WHERE note.card_id = ?1 AND note.archived = 0 ORDER BY finding.document_id, finding.first_line, finding.id"
        );
        self.rows("read findings", &sql, [card.0], read)?.into_iter().collect()
    }

    /// Returns, for each of some lines of a document, the card to whose passage it belongs: of several passages the one that begins last.
    pub fn cards_at(&self, document: DocumentId, lines: &[u32]) -> Result<Vec<Option<CardId>>, StoreError> {
        if lines.is_empty() {
            return Ok(Vec::new());
        }
        let passages: Vec<(u32, u32, CardId)> = self.rows(
            "find passages",
            "SELECT first_line, max(last_line, coalesce(answer_last_line, 0)), card_id FROM note
             WHERE document_id = ?1 AND archived = 0 ORDER BY first_line",
            [document.0],
            |row| Ok((row.get(0)?, row.get(1)?, CardId(row.get(2)?))),
        )?;
        let at = |line: &u32| {
            let begun = &passages[..passages.partition_point(|(first, ..)| first <= line)];
            begun.iter().rev().find(|(_, last, _)| last >= line).map(|(.., card)| *card)
        };
        Ok(lines.iter().map(at).collect())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Result<FindingRow, StoreError>> {
    let id: i64 = row.get(0)?;
    let (kind, status, correction): (String, String, Option<String>) = (row.get(4)?, row.get(11)?, row.get(12)?);
    let lines = LineSpan::new(row.get(2)?, row.get(3)?);
    let (document, text, right, how) = (DocumentId(row.get(1)?), row.get(5)?, row.get(6)?, row.get(7)?);
    let (confidence, shown, from_run) = (row.get(8)?, row.get(9)?, row.get(10)?);
    let build = || {
        let bad = |column, value: &str| StoreError::Inconsistent {
            table: "finding",
            column,
            row: id,
            value: value.to_owned(),
        };
        let status = match status.as_str() {
            "open" => FindingStatus::Open,
            "dismissed" => FindingStatus::Dismissed,
            "corrected" => FindingStatus::Corrected(correction.unwrap_or_default()),
            _ => return Err(bad("status", &status)),
        };
        let kind = FindingKind::named(&kind).ok_or_else(|| bad("kind", &kind))?;
        let finding = Finding { lines, kind, text, right, how, confidence, shown };
        Ok(FindingRow { id: FindingId(id), document, finding, from_run, status })
    };
    Ok(build())
}
