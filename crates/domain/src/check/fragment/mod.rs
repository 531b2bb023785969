//! Code in notes: finding it, deciding what to run, and saying what is wrong with it.
//!
//! ```text
//! document → fragments → (surveys, from the box) → plan → (runs, from the box) → findings
//! ```
//!
//! Nothing here runs anything, and nothing here parses Python: whether a fragment parses, what its tree shows and what
//! a run gave come in as values ([`Survey`], [`Run`]). What can be said by looking at lines alone is said without them.
//!
//! The rule for doubt: what notes leave out (imports everybody knows, a model defined elsewhere, placeholders) is no
//! fault of theirs. Code that lost its indentation is damaged; it has several readings, and what it gives is wrong only
//! when it is in every one of them.

mod compare;
mod example;
mod extract;
mod flattened;
mod known;
mod outcome;
mod plan;
mod rule;
mod seen;
mod shape;
mod swallowed;

pub use example::{Asked, Example};
pub use extract::extract;
pub use outcome::satisfied;
pub use plan::{Job, plan};
pub use rule::{findings, findings_unread};
pub use seen::{
    Called, Comment, Facts, Fault, Free, Function, Mistake, Reading, Run, Shown, Stage, Survey, SyntaxFault, Watched,
};

use crate::bank::LineSpan;

/// So many fragments of a document are looked at.
pub const MOST_FRAGMENTS: usize = 400;

/// So many lines of a fragment are looked at.
pub const MOST_LINES: usize = 240;

/// A longer line of a document is no code that somebody wrote into notes.
pub const LONGEST_LINE: usize = 4000;

/// A stretch of Python in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Fragment {
    /// Where it stands.
    pub lines: LineSpan,
    /// Its lines, with typographic quotes straightened and the common indentation removed.
    pub code: Vec<String>,
    /// The line of the document each of them stands on.
    pub numbers: Vec<u32>,
    /// How it is set apart from prose.
    pub form: Form,
    /// Which note it belongs to, counted in document order; 0 is what stands before the first.
    pub section: usize,
    /// Whether blocks are opened and nothing is indented.
    pub flat: bool,
    /// Whether statements that want lines of their own share one.
    pub joined: bool,
    /// Whether the text around it says that it fails, or that it is no program.
    pub excused: bool,
    /// The question of its note, in lower case.
    pub question: String,
    /// What the text says the code gives.
    pub examples: Vec<Example>,
    /// What the text says it prints, with the lines that say so.
    pub printed: Option<(String, LineSpan)>,
}

/// How code is set apart from prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Between fences that say Python.
    Python,
    /// Between fences that say nothing.
    Fenced,
    /// Lines of their own, without markup.
    Plain,
    /// Inside a line of prose.
    Inline,
}

impl Fragment {
    /// Returns the line of the document of a line of the code, 1-based.
    pub fn number(&self, line: u32) -> u32 {
        let at = (line.max(1) as usize - 1).min(self.numbers.len().saturating_sub(1));
        self.numbers.get(at).copied().unwrap_or(self.lines.first)
    }
}
