//! What reading a document yields, whatever its format.

use domain::bank::{Diagnostic, Note};

/// The notes of one document and what the reader has to say about the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The document's own title, when it has one.
    pub title: Option<String>,
    /// Its questions, in document order.
    pub notes: Vec<Note>,
    /// What belongs to no card, was repaired, or was not understood.
    pub diagnostics: Vec<Diagnostic>,
    /// How the document was read, in one sentence for `--explain`.
    pub layout: String,
}

/// Why one line was taken for what it was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The line's number.
    pub line: u32,
    /// `question`, `answer`, `heading` or `other`.
    pub role: &'static str,
    /// The evidence that a question starts here, in log-odds; above zero speaks for it.
    pub score: f32,
    /// What the evidence is made of.
    pub reasons: Vec<String>,
}
