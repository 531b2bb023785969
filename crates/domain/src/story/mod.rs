//! What a candidate has to tell, and how a telling of it is read: the four parts, whose deed it was, the number in the
//! result, the length against the clock.
//!
//! Everything is a pure function of the text. Reading is by the words that tellers use ([`cues`](self), English), so it
//! can be wrong; the tests hold it against tellings labeled by hand and print how often it agrees.

mod cues;
mod gaps;
mod other;
mod telling;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use gaps::{Gap, gaps, probing};
pub use telling::{Check, Ownership, Part, Telling, tell};

/// Something a candidate has to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// What it is called.
    pub title: String,
    /// What sort of telling it is.
    pub sort: Sort,
    /// What it shows, such as ownership or conflict.
    pub competencies: Vec<String>,
    /// Where and when it was; for other sorts than [`Sort::Star`] the whole text.
    pub situation: String,
    /// What was to be done, and by whom.
    pub task: String,
    /// What the teller did.
    pub action: String,
    /// What came of it.
    pub result: String,
    /// The half minute.
    pub short: String,
}

/// What sort of telling it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Situation, task, action, result.
    #[default]
    Star,
    /// "Tell me about yourself."
    About,
    /// "Why us?"
    Why,
    /// What to ask the interviewer.
    Questions,
}

/// How long a telling may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Two minutes.
    Long,
    /// Half a minute.
    Short,
}

/// The word names no sort of story.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("no story is of the sort `{0}`; the sorts are star, about, why, questions")]
pub struct ParseSortError(String);

/// A longer text is no telling; what follows is not read.
pub const LONGEST_TELLING: usize = 20_000;

/// People say about so many words a minute when they tell something.
pub const WORDS_A_MINUTE: usize = 140;

impl Story {
    /// Returns the whole of it as it would be told in two minutes.
    pub fn long(&self) -> String {
        let parts = [&self.situation, &self.task, &self.action, &self.result];
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// Returns the text of a length; where the short one is not written, there is none.
    pub fn text(&self, length: Length) -> String {
        match length {
            Length::Long => self.long(),
            Length::Short => self.short.trim().to_owned(),
        }
    }

    /// Returns the four parts that are still empty; none for other sorts.
    pub fn unwritten(&self) -> Vec<Part> {
        if self.sort != Sort::Star {
            return Vec::new();
        }
        let texts = [&self.situation, &self.task, &self.action, &self.result];
        Part::ALL.into_iter().zip(texts).filter(|(_, text)| text.trim().is_empty()).map(|(part, _)| part).collect()
    }
}

impl Sort {
    /// Every sort, stories first.
    pub const ALL: [Sort; 4] = [Sort::Star, Sort::About, Sort::Why, Sort::Questions];

    /// Returns its name as files write it.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Star => "star",
            Sort::About => "about",
            Sort::Why => "why",
            Sort::Questions => "questions",
        }
    }

    /// Returns what it is, for people.
    pub fn title(self) -> &'static str {
        match self {
            Sort::Star => "a story",
            Sort::About => "tell me about yourself",
            Sort::Why => "why us",
            Sort::Questions => "questions for the interviewer",
        }
    }

    /// Returns what an interviewer says to hear it.
    pub fn prompt(self) -> &'static str {
        match self {
            Sort::Star => "Tell me about a time when you did that.",
            Sort::About => "Tell me about yourself.",
            Sort::Why => "Why do you want to work here?",
            Sort::Questions => "What would you like to know from us?",
        }
    }
}

impl Length {
    /// Returns the seconds it gives.
    pub fn seconds(self) -> u32 {
        match self {
            Length::Long => 120,
            Length::Short => 30,
        }
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Sort {
    type Err = ParseSortError;

    fn from_str(word: &str) -> Result<Self, ParseSortError> {
        let lower = word.trim().to_lowercase();
        let known = Sort::ALL.into_iter().find(|sort| sort.name() == lower || sort.title() == lower);
        known.or((lower == "story").then_some(Sort::Star)).ok_or(ParseSortError(word.to_owned()))
    }
}
