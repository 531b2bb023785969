//! Links: an answer found elsewhere, or another note that may ask the same.

use domain::bank::NoteId;
use rusqlite::{Row, params};

use crate::{Store, StoreError, Tx};

/// Names a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkId(pub i64);

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// The other note may answer this one.
    Answer,
    /// The other note may ask the same.
    Same,
}

/// What the user thinks of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkStatus {
    /// Nothing yet.
    Suggested,
    /// They agree.
    Accepted,
    /// They disagree.
    Rejected,
}

/// A link as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkRow {
    /// Its name; zero while it has none.
    pub id: LinkId,
    /// The note it starts from: the unanswered one.
    pub note: NoteId,
    /// The note it leads to.
    pub other: NoteId,
    /// What it says.
    pub kind: LinkKind,
    /// What the user thinks of it.
    pub status: LinkStatus,
    /// How sure the matcher is, from 0 to 1.
    pub score: f64,
    /// Why, strongest reason first.
    pub reasons: Vec<String>,
}

impl LinkKind {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            LinkKind::Answer => "answer",
            LinkKind::Same => "same",
        }
    }
}

impl LinkStatus {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            LinkStatus::Suggested => "suggested",
            LinkStatus::Accepted => "accepted",
            LinkStatus::Rejected => "rejected",
        }
    }
}

const COLUMNS: &str = "link.id, link.note_id, link.other_id, link.kind, link.status, link.score, link.reasons";

impl Tx<'_> {
    /// Adds a link unless the two notes are linked already.
    pub fn add_link(&self, link: &LinkRow) -> Result<bool, StoreError> {
        let known = self.row(
            "look for a link",
            "SELECT 1 FROM link WHERE (note_id = ?1 AND other_id = ?2) OR (note_id = ?2 AND other_id = ?1)",
            [link.note.0, link.other.0],
            |_| Ok(()),
        )?;
        if known.is_some() {
            return Ok(false);
        }
        self.run(
            "add a link",
            "INSERT INTO link (note_id, other_id, kind, status, score, reasons) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                link.note.0,
                link.other.0,
                link.kind.name(),
                link.status.name(),
                link.score,
                serde_json::json!(link.reasons).to_string()
            ],
        )?;
        Ok(true)
    }

    /// Keeps what the user thinks of a link.
    pub fn set_link_status(&self, id: LinkId, status: LinkStatus) -> Result<(), StoreError> {
        self.run("keep a decision", "UPDATE link SET status = ?2 WHERE id = ?1", params![id.0, status.name()]).map(drop)
    }

    /// Removes the suggestions that start from a note, before they are made anew; decisions stay.
    pub fn clear_suggestions(&self, note: NoteId) -> Result<(), StoreError> {
        self.run("clear suggestions", "DELETE FROM link WHERE note_id = ?1 AND status = 'suggested'", [note.0])
            .map(drop)
    }
}

impl Store {
    /// Returns a link.
    pub fn link(&self, id: LinkId) -> Result<Option<LinkRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM link WHERE id = ?1");
        self.row("read a link", &sql, [id.0], read)?.transpose()
    }

    /// Returns the links that start from or lead to a card's live notes, best first.
    pub fn links_of(&self, card: domain::bank::CardId) -> Result<Vec<LinkRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM link WHERE note_id IN (SELECT id FROM note WHERE card_id = ?1 AND archived = 0)
             UNION
             SELECT {COLUMNS} FROM link WHERE other_id IN (SELECT id FROM note WHERE card_id = ?1 AND archived = 0)
             ORDER BY 6 DESC, 1"
        );
        self.rows("read links", &sql, [card.0], read)?.into_iter().collect()
    }

    /// Returns all links of a kind between live notes of different cards, those of one note together, best first.
    pub fn links(&self, kind: LinkKind) -> Result<Vec<LinkRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM link
             JOIN note ON note.id = link.note_id AND note.archived = 0
             JOIN note other ON other.id = link.other_id AND other.archived = 0
             WHERE link.kind = ?1 AND note.card_id <> other.card_id
             ORDER BY link.note_id, link.score DESC, link.id"
        );
        self.rows("read links", &sql, [kind.name()], read)?.into_iter().collect()
    }

    /// Returns the best score among the other answers that were found for the note a link starts from and not turned down. An
    /// answer of the same card, or of one that may ask the same, says the same and is no rival.
    pub fn rival(&self, link: &LinkRow) -> Result<Option<f64>, StoreError> {
        let best = self.row(
            "read links",
            "SELECT max(link.score) FROM link JOIN note other ON other.id = link.other_id AND other.archived = 0
             WHERE link.note_id = ?1 AND link.id <> ?2 AND link.kind = ?3 AND link.status <> ?4
             AND other.card_id <> (SELECT card_id FROM note WHERE id = ?5)
             AND NOT EXISTS (
                 SELECT 1 FROM link alike WHERE alike.kind = ?6 AND alike.status <> ?4
                 AND (alike.note_id = ?5 AND alike.other_id = other.id OR alike.other_id = ?5 AND alike.note_id = other.id)
             )",
            params![
                link.note.0,
                link.id.0,
                LinkKind::Answer.name(),
                LinkStatus::Rejected.name(),
                link.other.0,
                LinkKind::Same.name()
            ],
            |row| row.get(0),
        )?;
        Ok(best.flatten())
    }

    /// Returns the live notes of unanswered live cards, in the order of the documents.
    pub fn unanswered(&self) -> Result<Vec<NoteId>, StoreError> {
        self.rows(
            "list unanswered questions",
            "SELECT note.id FROM note JOIN card ON card.id = note.card_id
             WHERE note.archived = 0 AND card.archived = 0 AND card.answered = 0 ORDER BY note.document_id, note.position",
            [],
            |row| row.get(0).map(NoteId),
        )
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Result<LinkRow, StoreError>> {
    let id: i64 = row.get(0)?;
    let (note, other, score) = (row.get(1)?, row.get(2)?, row.get(5)?);
    let (kind, status, reasons): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(6)?);
    let build = || {
        let bad =
            |column, value: &str| StoreError::Inconsistent { table: "link", column, row: id, value: value.to_owned() };
        Ok(LinkRow {
            id: LinkId(id),
            note: NoteId(note),
            other: NoteId(other),
            kind: [LinkKind::Answer, LinkKind::Same]
                .into_iter()
                .find(|known| known.name() == kind)
                .ok_or_else(|| bad("kind", &kind))?,
            status: [LinkStatus::Suggested, LinkStatus::Accepted, LinkStatus::Rejected]
                .into_iter()
                .find(|known| known.name() == status)
                .ok_or_else(|| bad("status", &status))?,
            score,
            reasons: serde_json::from_str(&reasons).map_err(|_| bad("reasons", &reasons))?,
        })
    };
    Ok(build())
}
