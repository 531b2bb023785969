//! The lexicon for those who read answers: which phrases of a text name a concept of the field.

use super::meaning::MEANING;
use super::words::{Piece, Sort};

/// A phrase of a text that names a concept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    /// The first of its words.
    pub at: usize,
    /// How many words it has.
    pub length: usize,
    /// The concept's number; equal numbers mean the same.
    pub concept: u16,
    /// How much naming it says, 0 to 1.
    pub weight: f32,
    /// It means the concept only now and then.
    pub loose: bool,
}

/// Returns the phrases of a text that is given as the stems of its words, articles left out; `None` ends a sentence.
pub(crate) fn phrases(stems: &[Option<u64>]) -> Vec<Phrase> {
    let piece = |stem: &Option<u64>| {
        let sort = if stem.is_some() { Sort::Word } else { Sort::Stop };
        Piece { start: 0, end: 0, sort, hash: stem.unwrap_or(0), name: false, acronym: false }
    };
    let pieces: Vec<Piece> = stems.iter().map(piece).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        // A phrase of the lexicon is short, so a window bounds the work.
        let window = &pieces[at..pieces.len().min(at + 12)];
        match MEANING.longest(window) {
            Some((sense, length)) if sense.concept != 0 => {
                let weight = f32::from(MEANING.concept(sense.concept).weight) / 100.0;
                found.push(Phrase { at, length, concept: sense.concept, weight, loose: sense.loose });
                at += length;
            }
            _ => at += 1,
        }
    }
    found
}

/// Returns whether one concept may stand for the other.
pub(crate) fn related(a: u16, b: u16) -> bool {
    let has = |a: u16, b: u16| {
        let concept = MEANING.concept(a);
        concept.near.contains(&b) || concept.implies.contains(&b)
    };
    has(a, b) || has(b, a)
}

/// Returns whether the two concepts exclude each other, as L1 and L2 do.
pub(crate) fn opposed(a: u16, b: u16) -> bool {
    a != b && MEANING.concept(a).contrasts.meets(MEANING.concept(b).contrasts)
}
