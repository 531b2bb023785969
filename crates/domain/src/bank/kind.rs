//! What sort of question a card asks, and how hard it is said to be.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What sort of answer a question calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An explanation.
    Theory,
    /// Code.
    Coding,
    /// A number with its derivation.
    Probability,
    /// A system.
    Design,
    /// A story from one's own work.
    Behavioral,
    /// A fact about interviewing itself.
    Process,
}

/// How hard a question is said to be by its author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// `[E]`
    Easy,
    /// `[M]`
    Medium,
    /// `[H]`
    Hard,
}

/// The word is none of the six kinds.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("no kind is called `{0}`; the kinds are theory, coding, probability, design, behavioral, process")]
pub struct ParseKindError(String);

/// The word is none of the three levels.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("no level is called `{0}`; the levels are easy, medium, hard")]
pub struct ParseLevelError(String);

impl Kind {
    /// Every kind, in the order they are shown.
    pub const ALL: [Kind; 6] =
        [Kind::Theory, Kind::Coding, Kind::Probability, Kind::Design, Kind::Behavioral, Kind::Process];

    /// Returns the kind's name as written in files and queries.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Theory => "theory",
            Kind::Coding => "coding",
            Kind::Probability => "probability",
            Kind::Design => "design",
            Kind::Behavioral => "behavioral",
            Kind::Process => "process",
        }
    }
}

impl Level {
    /// Returns the level's name as written in files and queries.
    pub fn name(self) -> &'static str {
        match self {
            Level::Easy => "easy",
            Level::Medium => "medium",
            Level::Hard => "hard",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = ParseKindError;

    fn from_str(word: &str) -> Result<Self, ParseKindError> {
        let lower = word.trim().to_lowercase();
        Kind::ALL.into_iter().find(|kind| kind.name() == lower).ok_or(ParseKindError(word.to_owned()))
    }
}

impl FromStr for Level {
    type Err = ParseLevelError;

    fn from_str(word: &str) -> Result<Self, ParseLevelError> {
        match word.trim().to_lowercase().as_str() {
            "e" | "easy" => Ok(Level::Easy),
            "m" | "medium" | "med" => Ok(Level::Medium),
            "h" | "hard" => Ok(Level::Hard),
            _ => Err(ParseLevelError(word.to_owned())),
        }
    }
}
