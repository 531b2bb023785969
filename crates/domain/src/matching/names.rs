//! What the names of the field stand for, for those who read statements instead of questions.
//!
//! [`crate::language`] cuts texts by itself (it needs to know where each word stands) and asks here which concept a run
//! of words names. Nothing of a question's facets is told.

use super::meaning::MEANING;
use super::words::{self, Piece, Sort};

/// What a run of words names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The concept, counted from 1.
    pub concept: u16,
    /// How many words it takes.
    pub length: usize,
    /// The words mean the concept only now and then.
    pub loose: bool,
}

/// Returns the key by which a word is looked up: equal for all its inflections.
pub(crate) fn key(word: &str) -> u64 {
    words::stem_hash(word)
}

/// Returns the concept that the longest run of words from the first on names; words are given by their keys.
pub(crate) fn named(keys: &[u64]) -> Option<Named> {
    let pieces: Vec<Piece> = keys
        .iter()
        .take(LONGEST_NAME)
        .map(|&hash| Piece { start: 0, end: 0, sort: Sort::Word, hash, name: false, acronym: false })
        .collect();
    // The longest phrase may be a frame without a concept ("what is"); a shorter one may still name something.
    let mut most = pieces.len();
    while most > 0 {
        let (sense, length) = MEANING.longest(&pieces[..most])?;
        if sense.concept != 0 {
            return Some(Named { concept: sense.concept, length, loose: sense.loose });
        }
        most = length.min(most) - 1;
    }
    None
}

/// Returns how much it tells that two texts share the concept, 0 to 1.
pub(crate) fn weight(concept: u16) -> f64 {
    f64::from(MEANING.concept(concept).weight) / 100.0
}

/// Returns how the concept is called.
pub(crate) fn name(concept: u16) -> &'static str {
    MEANING.concept(concept).name
}

/// Returns whether one concept may stand for the other.
pub(crate) fn near(one: u16, other: u16) -> bool {
    MEANING.concept(one).near.contains(&other)
}

/// Returns whether the concepts are members of one set of which a text means one.
pub(crate) fn contrasted(one: u16, other: u16) -> bool {
    one != other && MEANING.concept(one).contrasts.meets(MEANING.concept(other).contrasts)
}

/// Returns whether a unit (a concept, or a word that names none, by the low bits of its key) helps to describe `concept` in
/// the glossary.
pub(crate) fn describes(concept: u16, unit: u32) -> bool {
    MEANING.gloss(concept).has(unit)
}

/// No name is longer.
const LONGEST_NAME: usize = 7;

/// Returns the key by which a number in digits is looked up.
pub(crate) fn number_key(digits: &str) -> u64 {
    words::number_hash(digits)
}
