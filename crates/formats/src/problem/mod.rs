//! Coding problems: packs of files to problems, and other people's sets to packs.
//!
//! Values in, values out: the files come in as texts by their path inside of the pack. What is wrong with a pack is said with
//! file and line, all of it at once.

mod front;
pub mod import;
mod pack;
mod tests;

pub use pack::read;

use std::fmt;

/// Something in a pack that keeps it from being a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, by its path inside of the pack.
    pub file: String,
    /// The line, where one is to blame.
    pub line: Option<u32>,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

/// Returns the line of a place in a text, counted from 1.
fn line_of(text: &str, offset: usize) -> u32 {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    before.iter().filter(|byte| **byte == b'\n').count() as u32 + 1
}

/// Returns what TOML says is wrong, without the excerpt that it draws, and the line.
fn toml_fault(file: &str, text: &str, first_line: u32, error: &toml::de::Error) -> Fault {
    Fault {
        file: file.to_owned(),
        line: error.span().map(|span| line_of(text, span.start) + first_line - 1),
        message: error.message().to_owned(),
    }
}
