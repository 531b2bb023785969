//! What an import did, for the one who asked for it; kept with each document so that it can be read later.

use camino::Utf8PathBuf;
use domain::bank::{CardId, Diagnostic, LineSpan, Note, Severity};
use serde::{Deserialize, Serialize};
use store::{DocumentId, StoreError};

use super::read::ReadDocument;
use crate::AppError;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// Whether nothing was kept.
    pub dry_run: bool,
    /// The documents that were read, in order.
    pub documents: Vec<DocumentReport>,
    /// The sets of problems that were read, in order.
    pub sets: Vec<SetReport>,
    /// What could not be read.
    pub failures: Vec<Failure>,
}

/// What an import did with a set of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetReport {
    /// The folder or file.
    pub path: Utf8PathBuf,
    /// How many problems it holds.
    pub problems: usize,
    /// How many of them are new or different.
    pub changed: usize,
    /// How many it no longer has.
    pub archived: usize,
}

/// What an import did with one document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentReport {
    /// The document.
    pub document: DocumentId,
    /// Its short name.
    pub name: String,
    /// The file.
    pub path: Utf8PathBuf,
    /// Where it was when it was last read, if it moved.
    pub moved_from: Option<Utf8PathBuf>,
    /// Its own title.
    pub title: Option<String>,
    /// The encoding it was read in.
    pub encoding: String,
    /// How it was read, in a sentence.
    pub layout: String,
    /// How many lines it has.
    pub lines: u32,
    /// How many bytes it has.
    pub bytes: u64,
    /// How many notes met which fate.
    pub counts: Counts,
    /// The notes that changed, in document order; at most [`DocumentReport::CHANGES`].
    pub changes: Vec<Change>,
    /// What the reader has to say about lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The notes as read; only when nothing was kept.
    pub notes: Vec<Note>,
}

/// How many notes met which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Questions read.
    pub notes: usize,
    /// Became cards of their own.
    pub added: usize,
    /// Joined a card that asks the same.
    pub merged: usize,
    /// Were edited.
    pub updated: usize,
    /// Are as they were.
    pub unchanged: usize,
    /// Are gone from the document.
    pub archived: usize,
    /// Came back.
    pub restored: usize,
    /// Have no answer in this document.
    pub unanswered: usize,
    /// Questions for which an answer was found elsewhere, and suggested.
    pub linked: usize,
    /// Questions elsewhere that may be the same, suggested.
    pub suggested: usize,
    /// Statements that the check disputes, sure enough to be shown.
    #[serde(default)]
    pub disputed: usize,
    /// Cards whose last note went.
    pub cards_archived: usize,
    /// Cards that have a note again.
    pub cards_restored: usize,
}

/// What became of one note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub what: ChangeKind,
    /// Its question.
    pub question: String,
    /// Its lines.
    pub lines: LineSpan,
    /// Its card.
    pub card: CardId,
}

/// What became of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It became a card.
    Added,
    /// It joined a card that asks the same.
    Merged,
    /// It was edited.
    Updated,
    /// It is gone.
    Archived,
    /// It came back.
    Restored,
}

/// Why a path could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The path.
    pub path: Utf8PathBuf,
    /// What is wrong, so that it follows the path: "is empty".
    pub reason: String,
    /// What to try.
    pub remedy: String,
}

impl ImportReport {
    /// Returns the counts of all documents together.
    pub fn totals(&self) -> Counts {
        self.documents.iter().fold(Counts::default(), |sum, document| sum.plus(document.counts))
    }

    /// Returns whether anything in the bank is different.
    pub fn changed(&self) -> bool {
        self.documents.iter().any(|document| document.counts.changed() || document.moved_from.is_some())
            || self.sets.iter().any(|set| set.changed + set.archived > 0)
    }

    /// Returns in words what undo would take back.
    pub(super) fn summary(&self) -> String {
        let counts = self.totals();
        let parts = [
            (counts.added, "added"),
            (counts.merged, "merged"),
            (counts.updated, "updated"),
            (counts.archived, "archived"),
            (counts.restored, "restored"),
        ];
        let mut said: Vec<String> =
            parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
        let problems: usize = self.sets.iter().map(|set| set.changed).sum();
        if problems > 0 {
            said.push(format!("{problems} problems"));
        }
        let what = if said.is_empty() { "nothing new".to_owned() } else { said.join(", ") };
        match &self.documents[..] {
            [] => format!("imported {what}"),
            [document] => format!("imported {}: {what}", document.name),
            documents => format!("imported {} documents: {what}", documents.len()),
        }
    }
}

impl DocumentReport {
    /// So many changes are listed; the counts count all.
    pub const CHANGES: usize = 1000;

    pub(super) fn of(read: &ReadDocument) -> Self {
        let unanswered = read.notes.iter().filter(|note| !note.is_answered()).count();
        DocumentReport {
            document: DocumentId(0),
            name: read.name.clone(),
            path: read.path.clone(),
            moved_from: None,
            title: read.title.clone(),
            encoding: read.encoding.clone(),
            layout: read.layout.clone(),
            lines: read.lines,
            bytes: read.bytes,
            counts: Counts { notes: read.notes.len(), unanswered, ..Counts::default() },
            changes: Vec::new(),
            diagnostics: read.diagnostics.clone(),
            notes: Vec::new(),
        }
    }

    pub(super) fn note_change(&mut self, what: ChangeKind, question: &str, lines: LineSpan, card: CardId) {
        match what {
            ChangeKind::Added => self.counts.added += 1,
            ChangeKind::Merged => self.counts.merged += 1,
            ChangeKind::Updated => self.counts.updated += 1,
            ChangeKind::Archived => self.counts.archived += 1,
            ChangeKind::Restored => self.counts.restored += 1,
        }
        if self.changes.len() < Self::CHANGES {
            self.changes.push(Change { what, question: question.to_owned(), lines, card });
        }
    }
}

impl Counts {
    /// Returns whether any note is different.
    pub fn changed(&self) -> bool {
        self.added + self.merged + self.updated + self.archived + self.restored > 0
    }

    fn plus(self, other: Counts) -> Counts {
        Counts {
            notes: self.notes + other.notes,
            added: self.added + other.added,
            merged: self.merged + other.merged,
            updated: self.updated + other.updated,
            unchanged: self.unchanged + other.unchanged,
            archived: self.archived + other.archived,
            restored: self.restored + other.restored,
            unanswered: self.unanswered + other.unanswered,
            linked: self.linked + other.linked,
            suggested: self.suggested + other.suggested,
            disputed: self.disputed + other.disputed,
            cards_archived: self.cards_archived + other.cards_archived,
            cards_restored: self.cards_restored + other.cards_restored,
        }
    }
}

/// The shape in which a report is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    path: Utf8PathBuf,
    moved_from: Option<Utf8PathBuf>,
    title: Option<String>,
    encoding: String,
    layout: String,
    lines: u32,
    bytes: u64,
    counts: Counts,
    changes: Vec<(ChangeKind, String, u32, u32, i64)>,
    diagnostics: Vec<(u32, u32, KeptSeverity, String)>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KeptSeverity {
    Info,
    Warning,
    Error,
}

/// Returns the text in which a report is kept.
pub(super) fn to_text(report: &DocumentReport) -> String {
    let kept = Kept {
        name: report.name.clone(),
        path: report.path.clone(),
        moved_from: report.moved_from.clone(),
        title: report.title.clone(),
        encoding: report.encoding.clone(),
        layout: report.layout.clone(),
        lines: report.lines,
        bytes: report.bytes,
        counts: report.counts,
        changes: report
            .changes
            .iter()
            .map(|change| (change.what, change.question.clone(), change.lines.first, change.lines.last, change.card.0))
            .collect(),
        diagnostics: report
            .diagnostics
            .iter()
            .map(|diagnostic| {
                let severity = match diagnostic.severity {
                    Severity::Info => KeptSeverity::Info,
                    Severity::Warning => KeptSeverity::Warning,
                    Severity::Error => KeptSeverity::Error,
                };
                (diagnostic.lines.first, diagnostic.lines.last, severity, diagnostic.message.clone())
            })
            .collect(),
    };
    serde_json::to_string(&kept).expect("a report holds nothing but texts and numbers")
}

/// Reads a report back.
pub(crate) fn from_text(document: DocumentId, text: &str) -> Result<DocumentReport, AppError> {
    let kept: Kept = serde_json::from_str(text).map_err(|_| {
        AppError::Store(StoreError::Inconsistent {
            table: "document",
            column: "report",
            row: document.0,
            value: text.chars().take(80).collect(),
        })
    })?;
    Ok(DocumentReport {
        document,
        name: kept.name,
        path: kept.path,
        moved_from: kept.moved_from,
        title: kept.title,
        encoding: kept.encoding,
        layout: kept.layout,
        lines: kept.lines,
        bytes: kept.bytes,
        counts: kept.counts,
        changes: kept
            .changes
            .into_iter()
            .map(|(what, question, first, last, card)| Change {
                what,
                question,
                lines: LineSpan { first, last },
                card: CardId(card),
            })
            .collect(),
        diagnostics: kept
            .diagnostics
            .into_iter()
            .map(|(first, last, severity, message)| Diagnostic {
                lines: LineSpan { first, last },
                severity: match severity {
                    KeptSeverity::Info => Severity::Info,
                    KeptSeverity::Warning => Severity::Warning,
                    KeptSeverity::Error => Severity::Error,
                },
                message,
            })
            .collect(),
        notes: Vec::new(),
    })
}
