//! Documents to notes: bytes in, notes and diagnostics out.
//!
//! Reading never fails and never touches a file: what was not understood comes back as diagnostics with line numbers.

pub mod case;
mod classify;
pub mod design;
mod encoding;
mod inline;
pub mod interview_loop;
pub mod interviewer;
mod key;
mod latex;
mod markdown;
pub mod misconceptions;
mod page;
mod plain;
pub mod problem;
mod reading;
mod repair;
pub mod story;
mod wording;

use domain::bank::Block;

pub use encoding::{DecodeError, Decoded, decode};
pub use reading::{Explained, Reading};

/// Reads a document, choosing the format by its name and, failing that, by its contents.
pub fn read(name: &str, text: &str) -> Reading {
    if is_markdown(name, text) { markdown::read(text) } else { plain::read(text) }
}

/// Reads Markdown as a document tree, for showing rather than for questions.
pub fn blocks(markdown: &str) -> Vec<Block> {
    markdown::blocks(markdown)
}

/// Says of every line of a plain text what it was taken for and why; `None` where markup decides instead.
pub fn explain(name: &str, text: &str) -> Option<Vec<Explained>> {
    (!is_markdown(name, text)).then(|| plain::explain(text))
}

/// A conversation is read by its turns, whatever marks up the names.
fn is_markdown(name: &str, text: &str) -> bool {
    let lower = name.to_lowercase();
    (lower.ends_with(".md") || lower.ends_with(".markdown") || !plain::is_source(text) && markdown::is_markdown(text))
        && !plain::is_conversation(text)
}
