//! Phrases: what a pattern of the catalog looks for in the words of a sentence.
//!
//! `robust to noise*|noise robust` is two phrases, either of which will do. A star at the end of a word stands for any
//! ending, `#` for any number; inflection and small words never count. One other word may stand between two words of a phrase.

use super::lexicon::{Bits, beginning_bit, stem_bit};
use super::words::{Word, WordReader};

/// One of several wordings for the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    parts: Vec<Part>,
    /// The wording in small letters, where all of it but one word is small words.
    literal: Option<Box<str>>,
    /// Whether it is a denial and nothing else.
    denial: bool,
    /// What a sentence must hold for it to stand there.
    bits: Bits,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A stem, by its mark.
    Stem(u64),
    Prefix(String),
    Number,
}

/// What a word of a phrase must be, by which sentences are found that could hold the phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Handle<'a> {
    /// A word whose stem has this mark.
    Stem(u64),
    /// A word that begins so.
    Prefix(&'a str),
    /// Any number.
    Number,
}

/// Wordings, any of which will do.
pub type Wordings = Vec<Phrase>;

/// Words of a sentence that a phrase matched: the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Index of the first word.
    pub first: usize,
    /// Index of the last word.
    pub last: usize,
}

/// Reads wordings parted by `|`.
pub fn wordings(text: &str) -> Wordings {
    wordings_read(text, &mut WordReader::default())
}

/// Reads wordings parted by `|` with a reader that others are read with as well.
pub fn wordings_read(text: &str, reader: &mut WordReader) -> Wordings {
    text.split('|').filter_map(|wording| phrase(wording.trim(), reader)).collect()
}

/// What stands for `#` while a phrase is cut into words.
const NUMBER: &str = "zqnumberqz";

fn phrase(text: &str, reader: &mut WordReader) -> Option<Phrase> {
    // A star is no word, so it is carried through the cutting as letters that no word ends in.
    let marked = text.replace('*', "qzqz").replace('#', NUMBER);
    let cut = reader.words(&marked);
    // "Without" says where something holds rather than that it does not.
    let denial = cut.iter().all(|word| word.negates && word.text != "without");
    let parts: Vec<Part> = cut
        .into_iter()
        .map(|word| match word.text.strip_suffix("qzqz") {
            Some(prefix) => Part::Prefix(prefix.to_owned()),
            None if word.text == NUMBER => Part::Number,
            None => Part::Stem(word.mark),
        })
        .collect();
    let bits = parts.iter().map(Part::bits).fold(Bits::default(), Bits::and);
    let bare = parts.len() == 1 && text.contains(' ') && !text.contains(['*', '#', '-', '.', '(']);
    let literal = bare.then(|| text.to_lowercase().into());
    (!parts.is_empty()).then_some(Phrase { parts, literal, denial, bits })
}

impl Phrase {
    /// Returns whether any of its words is this one.
    pub(super) fn has(&self, word: &Word) -> bool {
        self.parts.iter().any(|part| part.fits(word))
    }

    /// Returns what each of its words must be.
    pub(super) fn handles(&self) -> impl Iterator<Item = Handle<'_>> {
        self.parts.iter().map(|part| match part {
            Part::Stem(mark) => Handle::Stem(*mark),
            Part::Prefix(prefix) => Handle::Prefix(prefix),
            Part::Number => Handle::Number,
        })
    }

    /// Returns whether a sentence, in small letters, has the small words that the phrase asks for beside its one word.
    pub(super) fn is_whole_in(&self, lower: &str) -> bool {
        self.literal.as_deref().is_none_or(|literal| lower.contains(literal))
    }

    /// Returns whether it is a denial and nothing else.
    pub(super) fn is_denial(&self) -> bool {
        self.denial
    }

    /// Returns whether whatever says another phrase says this one as well.
    pub(super) fn is_within(&self, other: &Phrase) -> bool {
        let same = |own: &Part, others: &Part| match (own, others) {
            (Part::Prefix(own), Part::Prefix(others)) => others.starts_with(own.as_str()),
            (own, others) => own == others,
        };
        let fits = |window: &[Part]| self.parts.iter().zip(window).all(|(own, others)| same(own, others));
        other.parts.windows(self.parts.len()).any(fits)
    }

    /// Returns where the phrase stands in the words, first places first, at most eight.
    pub fn places<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Span> + 'a {
        self.starts(words).filter_map(|at| self.matches(words, at)).take(8)
    }

    /// Returns where its first word stands.
    fn starts<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = usize> + 'a {
        let start = self.parts.first();
        words.iter().enumerate().filter(move |(_, word)| start.is_some_and(|part| part.fits(word))).map(|(at, _)| at)
    }

    fn matches(&self, words: &[Word], first: usize) -> Option<Span> {
        let mut at = first;
        for (index, part) in self.parts.iter().enumerate() {
            let mut word = words.get(at)?;
            while index > 0 && word.is_copula() && !part.fits(word) {
                at += 1;
                word = words.get(at)?;
            }
            if part.fits(word) {
                at += 1;
                continue;
            }
            // One word may stand between, but never one that denies, and no comma.
            let next = words.get(at + 1)?;
            if index == 0
                || word.negates
                || word.clause != next.clause
                || words[at - 1].segment != next.segment
                || !part.fits(next)
            {
                return None;
            }
            at += 2;
        }
        let last = at.checked_sub(1)?;
        (words.get(first)?.clause == words.get(last)?.clause).then_some(Span { first, last })
    }
}

impl Part {
    fn bits(&self) -> Bits {
        match self {
            Part::Stem(mark) => Bits { stems: stem_bit(*mark), beginnings: 0 },
            Part::Prefix(prefix) => Bits { stems: 0, beginnings: beginning_bit(prefix) },
            Part::Number => Bits::default(),
        }
    }

    fn fits(&self, word: &Word) -> bool {
        match self {
            Part::Stem(mark) => *mark == word.mark,
            // The first letter tells most words apart without a call.
            Part::Prefix(prefix) => {
                word.text.as_bytes().first() == prefix.as_bytes().first() && word.text.starts_with(prefix.as_str())
            }
            Part::Number => word.number.is_some(),
        }
    }
}

/// Returns whether any of the wordings may stand in words that hold these.
pub(super) fn may_stand(wordings: &[Phrase], held: Bits) -> bool {
    wordings.iter().any(|phrase| held.may_hold(phrase.bits))
}

/// Returns what words hold.
pub(super) fn held(words: &[Word]) -> Bits {
    words.iter().map(|word| word.bits).fold(Bits::default(), Bits::and)
}

/// Returns every place of any of the wordings in words that hold these, in reading order, without doubles.
pub(super) fn places(wordings: &[Phrase], words: &[Word], bits: Bits) -> Vec<Span> {
    let mut places = Vec::new();
    for phrase in wordings.iter().filter(|phrase| bits.may_hold(phrase.bits)) {
        places.extend(phrase.places(words));
    }
    places.sort_unstable();
    places.dedup();
    places.truncate(12);
    places
}

/// Returns whether any of the wordings stands in the words.
pub fn occurs(wordings: &[Phrase], words: &[Word]) -> bool {
    stands(wordings, words, held(words))
}

/// Returns whether any of some wordings stands in words that hold these.
pub(super) fn stands<'a>(wordings: impl IntoIterator<Item = &'a Phrase>, words: &[Word], bits: Bits) -> bool {
    let mut possible = wordings.into_iter().filter(|phrase| bits.may_hold(phrase.bits));
    possible.any(|phrase| phrase.starts(words).any(|at| phrase.matches(words, at).is_some()))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn found(wording: &str, text: &str) -> bool {
        occurs(&wordings(wording), &words(text))
    }

    #[test]
    fn a_star_stands_for_any_ending() {
        assert!(found("normaliz* feature", "it normalizes the features"));
        assert!(!found("norma feature", "it normalizes the features"));
    }

    #[test]
    fn one_word_may_stand_between_but_no_negation() {
        assert!(found("same unit", "the same physical unit"));
        assert!(!found("convex function", "convex, not a function"));
    }

    #[test]
    fn wordings_are_alternatives() {
        assert!(found("kv cache|key value cache", "a key-value cache"));
    }
}
