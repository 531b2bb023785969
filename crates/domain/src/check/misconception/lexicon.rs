//! Words whatever sentence they stand in: what is known of one is found out once and looked up after that.

use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::RandomState;

use super::form::is_light;
use super::quantity::number;
use super::synonym::folded;
use super::words::{AS_ONE, SETTING_ASIDE};
use crate::language;

/// A word as such, wherever it stands.
#[derive(Debug, PartialEq)]
pub struct Lexeme {
    /// The word in lower case, as written.
    pub text: String,
    /// What is left without its ending, the same for words of one meaning; two words are the same when this is.
    pub stem: String,
    /// A number of the stem: other stems nearly always have another.
    pub(crate) mark: u64,
    /// The number that the word is, if it is one.
    pub(crate) number: Option<f64>,
    /// A bit by which most sentences without the stem are told, and one for the beginning of the word.
    pub(super) bits: Bits,
    /// What it is a side of ("convex"), and which.
    pub(crate) side: Option<(u16, u8)>,
    /// Which of the lexicon's words it is; `None` where the lexicon is full.
    pub(super) id: Option<u32>,
    /// Whether it carries no meaning of its own.
    pub(super) dropped: bool,
    /// Whether it denies.
    pub(super) denies: bool,
    /// Whether it begins a clause of its own.
    pub(super) opens: bool,
    /// Whether a statement may leave it out or add it without saying something else.
    pub(super) light: bool,
    /// Whether it may be the first of the words that set something aside.
    pub(super) sets_aside: bool,
    /// Which of the several words that say what one says it begins.
    pub(super) begins_as_one: Box<[u8]>,
    /// Whether a heading with it has mistakes below it.
    pub(super) announces_mistakes: bool,
}

/// The mark of the forms of "is".
pub(super) const COPULA: u64 = mark_of(b"is");

/// A set of words by one bit each: what is not in it is certainly missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    pub(super) stems: u128,
    pub(super) beginnings: u128,
}

impl Bits {
    pub(super) fn and(self, other: Bits) -> Bits {
        Bits { stems: self.stems | other.stems, beginnings: self.beginnings | other.beginnings }
    }

    /// Returns whether everything of the other set may be in this one.
    pub(super) fn may_hold(self, other: Bits) -> bool {
        other.stems & !self.stems == 0 && other.beginnings & !self.beginnings == 0
    }
}

/// Returns the bit of a stem with this mark.
pub(super) fn stem_bit(mark: u64) -> u128 {
    1 << (mark >> 57)
}

/// Returns the bit of words that begin as this one does; none for a short one.
pub(super) fn beginning_bit(text: &str) -> u128 {
    let [a, b, c, ..] = *text.as_bytes() else { return 0 };
    1 << (mark_of(&[a, b, c]) >> 57)
}

/// The words met so far.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    known: HashMap<Box<str>, Rc<Lexeme>, RandomState>,
}

/// So many different words are remembered; past that each is looked at anew.
const MOST_KNOWN: usize = 50_000;

/// Words that carry no meaning of their own here, sorted.
const DROPPED: &[&str] = &[
    "a",
    "actually",
    "also",
    "an",
    "as",
    "at",
    "basically",
    "be",
    "been",
    "being",
    "by",
    "can",
    "commonly",
    "could",
    "did",
    "do",
    "does",
    "e.g",
    "essentially",
    "for",
    "generally",
    "had",
    "has",
    "have",
    "hence",
    "i.e",
    "in",
    "it",
    "it's",
    "its",
    "just",
    "may",
    "might",
    "of",
    "often",
    "on",
    "our",
    "really",
    "s",
    "simply",
    "so",
    "such",
    "that",
    "the",
    "their",
    "them",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "thus",
    "to",
    "typically",
    "usually",
    "very",
    "we",
    "well",
    "which",
    "will",
    "with",
    "would",
    "you",
    "your",
];

/// Words that deny, sorted.
const NEGATIONS: &[&str] = &[
    "aren't",
    "can't",
    "cannot",
    "cant",
    "didn't",
    "doesn't",
    "doesnt",
    "don't",
    "dont",
    "hardly",
    "isn't",
    "isnt",
    "neither",
    "never",
    "no",
    "none",
    "nor",
    "not",
    "nothing",
    "rarely",
    "shouldn't",
    "wasn't",
    "weren't",
    "without",
    "won't",
    "wouldn't",
    "не",
    "нельзя",
    "нет",
    "ни",
];

/// Words that begin a clause of their own, sorted.
const OPENING: &[&str] = &[
    "although",
    "because",
    "but",
    "however",
    "since",
    "though",
    "unlike",
    "whereas",
    "while",
    "yet",
    "а",
    "но",
    "тогда",
    "хотя",
];

/// Stems of words in headings that have mistakes below them, sorted.
const OF_MISTAKES: &[&str] = &["antipattern", "fallacy", "leakag", "misconception", "mistak", "myth", "pitfall"];

/// Words of which a statement means one, beside the axes of [`language`].
const RIVALS: &[&[&str]] = &[
    &["harmonic", "arithmetic", "geometric"],
    &["bagging", "boosting", "stacking"],
    &["quadratic", "cubic", "exponential", "logarithmic"],
    &["encoder", "decoder"],
];
/// The first number of a set of rivals; axes have lower ones.
const FIRST_RIVALS: u16 = 1 << 12;

/// Returns what a word is a side of, and which.
fn side(text: &str) -> Option<(u16, u8)> {
    let axis = language::axis(text).filter(|(axis, _)| *axis != language::QUANTITY);
    axis.map(|(axis, up)| (axis, u8::from(up))).or_else(|| {
        let rivals = RIVALS.iter().enumerate();
        let mut sides = rivals.filter_map(|(nth, set)| Some((nth, set.iter().position(|word| *word == text)?)));
        sides.next().map(|(nth, at)| (FIRST_RIVALS + nth as u16, at as u8))
    })
}

impl Lexicon {
    /// Returns what is known of a word in lower case.
    pub(super) fn lexeme(&mut self, text: &str) -> Rc<Lexeme> {
        if let Some(known) = self.known.get(text) {
            return Rc::clone(known);
        }
        let id = (self.known.len() < MOST_KNOWN).then_some(self.known.len() as u32);
        let lexeme = Rc::new(Lexeme::of(text, id));
        if id.is_some() {
            self.known.insert(text.into(), Rc::clone(&lexeme));
        }
        lexeme
    }
}

impl Lexeme {
    fn of(text: &str, id: Option<u32>) -> Lexeme {
        let own = stem(text);
        let mark = mark(&own);
        let (stem, mark) = folded(own, mark);
        Lexeme {
            mark,
            number: number(&stem),
            bits: Bits { stems: stem_bit(mark), beginnings: beginning_bit(text) },
            side: side(text),
            id,
            dropped: among(DROPPED, text),
            denies: among(NEGATIONS, text) || text.ends_with("n't"),
            opens: among(OPENING, text),
            light: is_light(&stem),
            announces_mistakes: among(OF_MISTAKES, &stem),
            begins_as_one: (0..).zip(AS_ONE).filter(|(_, (words, _))| words[0] == text).map(|(nth, _)| nth).collect(),
            sets_aside: SETTING_ASIDE.iter().any(|words| words[0] == text),
            text: text.to_owned(),
            stem,
        }
    }

    /// Returns whether it is a form of "is", which counts only where a phrase asks for it.
    pub fn is_copula(&self) -> bool {
        self.stem == "is"
    }
}

/// Returns whether a word stands in a sorted list.
fn among(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// Returns a number for a stem (FNV-1a), by which most unequal ones are told apart in one comparison.
pub(crate) const fn mark(stem: &str) -> u64 {
    mark_of(stem.as_bytes())
}

const fn mark_of(bytes: &[u8]) -> u64 {
    let (mut mark, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        mark = (mark ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    mark
}

/// Returns a word without its ending. Only equality matters, not looks.
pub fn stem(word: &str) -> String {
    if matches!(word, "is" | "are" | "was" | "were") {
        return "is".to_owned();
    }
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut stem = word;
    if let Some(cut) = stem.strip_suffix("ies") {
        return format!("{cut}y");
    }
    if let Some(cut) = stem.strip_suffix("sses") {
        return format!("{cut}ss");
    }
    if !stem.ends_with("ss") && !stem.ends_with("us") && !stem.ends_with("is") {
        stem = stem.strip_suffix('s').unwrap_or(stem);
    }
    for ending in ["ing", "ed"] {
        if let Some(cut) = stem.strip_suffix(ending).filter(|cut| cut.len() >= 3) {
            let bytes = cut.as_bytes();
            let doubled = bytes.len() > 3
                && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
                && !matches!(bytes[bytes.len() - 1], b's' | b'l');
            stem = if doubled { &cut[..cut.len() - 1] } else { cut };
            break;
        }
    }
    stem.strip_suffix('e').filter(|cut| cut.len() >= 3).unwrap_or(stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_their_words_are_found() {
        for list in [DROPPED, NEGATIONS, OPENING, OF_MISTAKES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn a_word_past_the_most_that_are_known_is_read_all_the_same() {
        let mut lexicon = Lexicon::default();
        for at in 0..MOST_KNOWN {
            lexicon.lexeme(&format!("word{at}"));
        }
        let word = lexicon.lexeme("neurons");
        assert_eq!((word.stem.as_str(), word.id), ("neuron", None));
        assert_eq!(lexicon.lexeme("word7").id, Some(7));
    }
}
