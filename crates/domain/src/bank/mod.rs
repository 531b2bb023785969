//! The bank: what a document's passages are once read, and what they become once kept.

mod anki;
mod card;
mod content;
mod kind;
mod note;

pub use anki::AnkiNote;
pub use card::{Answer, Card, CardId, NoteId, Source, Standing};
pub use content::{Block, Inline, plain_text, spans_text};
pub use kind::{Kind, Level, ParseKindError, ParseLevelError};
pub use note::{Diagnostic, LineSpan, Note, Severity};
