//! What a collection of another flashcard program hands over.

/// A note of a collection of Anki.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnkiNote {
    /// The deck of its first card, parents before `::`.
    pub deck: String,
    /// Its tags, separated by spaces.
    pub tags: String,
    /// The names of its fields and what they hold, as HTML.
    pub fields: Vec<(String, String)>,
}
