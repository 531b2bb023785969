//! What a sentence says, read without a language model: enough to tell whether another one agrees with it.
//!
//! A text is cut into [`Sentence`]s, a sentence read as a [`Statement`] (what it speaks of, what it denies, which end of
//! which opposition it names), and [`relation`] says of two statements whether they agree, oppose each other and why, or speak of
//! different things. Grading answers ([`crate::grade`]) and checking notes ([`crate::check`]) both stand on it. English first; other
//! languages are read word by word.

mod everyday;
mod formula;
mod index;
mod opposite;
mod relation;
mod sentence;
mod statement;
mod token;

pub use index::StatementIndex;
pub(crate) use relation::relation_within;
pub use relation::{Agreement, Relation, Why, relation};
pub use sentence::{LONGEST_TEXT, Sentence, SentenceKind, sentences};
pub use statement::Statement;

pub(crate) use crate::matching::names::key;
pub(crate) use everyday::is_small;
pub(crate) use opposite::{QUANTITY, axis};
