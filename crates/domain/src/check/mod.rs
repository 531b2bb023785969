//! Findings: what a document says that is wrong, and how we know.
//!
//! A document is read as lines with the notes that import made of them. Each part recomputes or recognizes one sort of
//! thing: [`arithmetic`] equalities, [`models`] standard problems, [`textbook`] known formulas, [`fragment`] code,
//! [`misconception`] statements that the field knows to be wrong, [`contradiction`] statements that cannot both be
//! right, [`damage`] text that lost its form. Nothing here runs code: a fragment's runs come in as values.

pub mod arithmetic;
pub mod contradiction;
pub mod damage;
pub mod fragment;
pub mod misconception;
pub mod models;
pub mod textbook;

use crate::bank::{LineSpan, Note};

/// A document as check reads it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Its lines without their ends; line 1 is the first.
    pub lines: &'a [&'a str],
    /// What import made of it, in document order.
    pub notes: &'a [Note],
}

/// One thing that a document says and that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where it stands.
    pub lines: LineSpan,
    /// What sort of thing it is.
    pub kind: FindingKind,
    /// What the document says, cut to what matters.
    pub text: String,
    /// What is right instead.
    pub right: String,
    /// How we know: the computation, the run, the source.
    pub how: String,
    /// How sure we are that the document is wrong, 0 to 1.
    pub confidence: f64,
    /// Whether it is shown without being asked for everything.
    pub shown: bool,
}

/// What sort of thing a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingKind {
    /// An equality or a number that computes to something else.
    Arithmetic,
    /// A worked problem that stops before its number; `right` holds the number.
    Unfinished,
    /// A result of a standard problem that its model contradicts.
    Model,
    /// Code that does not run, or does something else than the text says.
    Code,
    /// A statement that the field knows to be wrong.
    Misconception,
    /// Two statements that cannot both be right.
    Contradiction,
    /// Text that lost characters or stands in the wrong place.
    Damage,
}

impl FindingKind {
    /// All sorts, in the order of the check's parts.
    pub const ALL: [FindingKind; 7] = [
        FindingKind::Arithmetic,
        FindingKind::Unfinished,
        FindingKind::Model,
        FindingKind::Code,
        FindingKind::Misconception,
        FindingKind::Contradiction,
        FindingKind::Damage,
    ];

    /// Returns what it means, in words for people.
    pub fn says(self) -> &'static str {
        match self {
            FindingKind::Arithmetic => "This does not compute to what stands there",
            FindingKind::Unfinished => "This stops before its number",
            FindingKind::Model => "The result of a standard problem is another",
            FindingKind::Code => "This code does not do what the text says",
            FindingKind::Misconception => "This is a known misconception",
            FindingKind::Contradiction => "This contradicts another passage",
            FindingKind::Damage => "Something was lost here",
        }
    }

    /// Returns the name used in JSON, SARIF and queries.
    pub fn name(self) -> &'static str {
        match self {
            FindingKind::Arithmetic => "arithmetic",
            FindingKind::Unfinished => "unfinished",
            FindingKind::Model => "model",
            FindingKind::Code => "code",
            FindingKind::Misconception => "misconception",
            FindingKind::Contradiction => "contradiction",
            FindingKind::Damage => "damage",
        }
    }

    /// Returns the kind of that name.
    pub fn named(name: &str) -> Option<FindingKind> {
        FindingKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl<'a> Document<'a> {
    /// Returns a line by its number, 1-based; empty past the end.
    pub fn line(&self, number: u32) -> &'a str {
        number.checked_sub(1).and_then(|at| self.lines.get(at as usize)).copied().unwrap_or("")
    }
}
