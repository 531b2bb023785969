//! What the learner says of an act of recall.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How well the learner recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// Not recalled.
    Again,
    /// Recalled with trouble.
    Hard,
    /// Recalled.
    Good,
    /// Recalled at once.
    Easy,
}

/// The word is no rating.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("no rating is called `{0}`; the ratings are 1 again, 2 hard, 3 good, 4 easy")]
pub struct ParseRatingError(String);

impl Rating {
    /// Every rating, worst first.
    pub const ALL: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

    /// Returns the rating's word.
    pub fn name(self) -> &'static str {
        match self {
            Rating::Again => "again",
            Rating::Hard => "hard",
            Rating::Good => "good",
            Rating::Easy => "easy",
        }
    }

    /// Returns the key that gives it, 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Returns the rating a key from 1 to 4 gives.
    pub fn from_number(number: u8) -> Option<Rating> {
        Rating::ALL.into_iter().find(|rating| rating.number() == number)
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Rating {
    type Err = ParseRatingError;

    fn from_str(word: &str) -> Result<Self, ParseRatingError> {
        let lower = word.trim().to_lowercase();
        Rating::ALL
            .into_iter()
            .find(|rating| rating.name() == lower || rating.number().to_string() == lower)
            .ok_or(ParseRatingError(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_read_from_its_word_and_from_its_key() {
        for rating in Rating::ALL {
            assert_eq!(rating.name().parse(), Ok(rating));
            assert_eq!(rating.number().to_string().parse(), Ok(rating));
            assert_eq!(Rating::from_number(rating.number()), Some(rating));
        }
        assert_eq!("5".parse::<Rating>(), Err(ParseRatingError("5".into())));
    }
}
