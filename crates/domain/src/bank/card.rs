//! A card: a question with its answers, the unit of memory.

use serde::{Deserialize, Serialize};

use super::{Block, Kind, Level, LineSpan};

/// Names a card for as long as the bank exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CardId(pub i64);

/// Names a kept note: one occurrence of a question in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(pub i64);

/// A question with the answers the user's documents give.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its name.
    pub id: CardId,
    /// The question, as the first document asked it.
    pub question: String,
    /// One answer per document that asks the question, oldest first; an unanswered note has no blocks.
    pub answers: Vec<Answer>,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard it is said to be.
    pub level: Option<Level>,
    /// The heading it stood under.
    pub topic: Option<String>,
    /// Whether it takes part in practice.
    pub standing: Standing,
}

/// What one note contributes to a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The note it came from.
    pub note: NoteId,
    /// The question as that note words it.
    pub question: String,
    /// The answer; empty when that document holds none.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub source: Source,
}

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The document's short name, as shown to the user.
    pub document: String,
    /// Its lines in that document.
    pub lines: LineSpan,
    /// The work the author names as the origin, when stated.
    pub reference: Option<String>,
    /// The passage as the document has it.
    pub original: String,
}

/// Whether a card takes part in practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is practiced.
    Active,
    /// The user set it aside.
    Suspended,
    /// Its question is gone from the document; its history is kept.
    Archived,
}
