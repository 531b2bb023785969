//! A question, reference or answer cut into the words that grading compares.
//!
//! Knows nothing of grades. A word keeps where it stands in the text, its stem, how much it says by itself, and whether
//! it stands under a negation.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::vocabulary::{FAINT, GRAMMAR, PLAIN, Part};
use crate::matching::{phrases, stem_hash};

/// One word of a text.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Its letters in lower case.
    pub letters: Box<str>,
    /// The hash of its stem; a number's is that of its value.
    pub stem: u64,
    /// Its part in grammar, when it has no other.
    pub part: Option<Part>,
    /// Its value, when it is a number.
    pub number: Option<f64>,
    /// How much it says, 0 to 1, before anything is known of the question.
    pub weight: f32,
    /// Which sentence it is in.
    pub sentence: usize,
    /// A comma, bracket or the like stands before it.
    pub after_pause: bool,
    /// It stands under a negation.
    pub negated: bool,
    /// The concept of the field that it names or helps to name; 0 for none.
    pub concept: u16,
}

/// A text cut into words.
#[derive(Clone, Debug, Default)]
pub(super) struct Prose {
    /// The words in reading order.
    pub words: Vec<Word>,
    /// How many sentences there are.
    pub sentences: usize,
    /// How many bytes of the text were read.
    pub read: usize,
    /// The bytes of each sentence.
    pub ranges: Vec<Range<usize>>,
}

/// A negation reaches over at most so many words that say something.
const NEGATION_REACH: usize = 4;

static GRAMMAR_WORDS: LazyLock<HashMap<&'static str, Part>> = LazyLock::new(|| {
    let words = GRAMMAR.iter().flat_map(|(part, words)| words.split_whitespace().map(|word| (word, *part)));
    // A word in two lists keeps the first part.
    let mut parts = HashMap::new();
    words.for_each(|(word, part)| _ = parts.entry(word).or_insert(part));
    parts
});

static WEIGHTS: LazyLock<HashMap<u64, f32>> = LazyLock::new(|| {
    let listed = |table: &'static str, weight| table.split_whitespace().map(move |word| (stem_hash(word), weight));
    let mut weights: HashMap<u64, f32> = listed(PLAIN, 0.6).collect();
    weights.extend(listed(FAINT, 0.3));
    weights
});

impl Prose {
    /// Returns the words of the first `limit` bytes of a text.
    pub fn of(text: &str, limit: usize) -> Prose {
        let text = beginning(text, limit);
        let mut prose = Prose { read: text.len(), ..Prose::default() };
        prose.cut(text);
        prose.negate();
        prose.name_concepts();
        prose
    }

    /// Returns the words that say something.
    pub fn content(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| word.part.is_none())
    }

    fn cut(&mut self, text: &str) {
        let mut chars = text.char_indices().peekable();
        let (mut pause, mut sentence_start, mut sentence_words) = (false, 0, 0);
        while let Some((at, c)) = chars.next() {
            if is_letter(c) {
                let mut end = at + c.len_utf8();
                let digits = c.is_ascii_digit();
                while let Some(&(next_at, next)) = chars.peek() {
                    let mut rest = text[next_at + next.len_utf8()..].chars();
                    let inner = matches!(next, '\'' | '’') && rest.next().is_some_and(char::is_alphabetic)
                        || is_mistyped_apostrophe(&text[at..next_at], next, &text[next_at + next.len_utf8()..])
                        || digits && matches!(next, '.' | ',') && rest.next().is_some_and(|c| c.is_ascii_digit());
                    if !is_letter(next) && !inner {
                        break;
                    }
                    end = next_at + next.len_utf8();
                    chars.next();
                }
                let percent = chars.peek().is_some_and(|&(_, next)| next == '%');
                self.words.push(word(text, at..end, percent, self.sentences, pause));
                sentence_words += 1;
                pause = false;
            } else if ends_sentence(text, at, c) {
                if sentence_words > 0 {
                    self.ranges.push(sentence_start..at + c.len_utf8());
                    self.sentences += 1;
                    sentence_words = 0;
                }
                sentence_start = at + c.len_utf8();
                pause = false;
            } else if matches!(c, ',' | ':' | '(' | ')' | '—' | '–' | '\n') {
                pause = true;
            }
        }
        if sentence_words > 0 {
            self.ranges.push(sentence_start..text.len());
            self.sentences += 1;
        }
        for range in &mut self.ranges {
            let inside = &text[range.clone()];
            let start = range.start + (inside.len() - inside.trim_start().len());
            *range = start..range.start + inside.trim_end().len();
        }
    }

    fn negate(&mut self) {
        let (mut reach, mut sentence) = (0, 0);
        for nth in 0..self.words.len() {
            let word = &self.words[nth];
            let breaks = word.after_pause
                || word.sentence != sentence
                || matches!(&*word.letters, "but" | "because" | "while" | "whereas" | "although" | "so" | "which");
            sentence = word.sentence;
            if breaks {
                reach = 0;
            }
            let next = self.words.get(nth + 1).map_or("", |next| &*next.letters);
            if negates(word, next) {
                // Two negations under one another cancel.
                reach = if reach > 0 { 0 } else { NEGATION_REACH };
            } else if reach > 0 && word.part.is_none() {
                self.words[nth].negated = true;
                reach -= 1;
            }
        }
    }

    fn name_concepts(&mut self) {
        let mut stems = Vec::with_capacity(self.words.len());
        let mut places = Vec::with_capacity(self.words.len());
        let mut sentence = 0;
        for (nth, word) in self.words.iter().enumerate() {
            if word.sentence != sentence {
                stems.push(None);
                places.push(nth);
                sentence = word.sentence;
            }
            if !matches!(&*word.letters, "a" | "an" | "the") {
                stems.push(Some(stem_hash(&word.letters)));
                places.push(nth);
            }
        }
        for phrase in phrases(&stems) {
            let named = &places[phrase.at..phrase.at + phrase.length];
            // A phrase of several words is a term even where its words are plain ones.
            let several = named.len() > 1;
            for &nth in named {
                let word = &mut self.words[nth];
                if word.part.is_none() && !phrase.loose {
                    word.concept = phrase.concept;
                    word.weight = if several { word.weight.max(phrase.weight * 0.8) } else { word.weight };
                }
            }
        }
    }
}

/// Returns the first bytes of a text, at most `limit`.
pub(super) fn beginning(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit.min(text.len()))]
}

fn word(text: &str, range: Range<usize>, percent: bool, sentence: usize, after_pause: bool) -> Word {
    let mut letters = text[range.clone()].to_lowercase().replace(['’', '"', '^', '`', '´'], "'");
    let contracted = letters.ends_with("n't");
    if let Some((head, tail)) = letters.split_once('\'')
        && !contracted
        && matches!(tail, "s" | "re" | "ve" | "ll" | "d" | "m")
    {
        letters = head.to_owned();
    }
    let number = number(&letters, percent);
    let part = if contracted { Some(Part::Negator) } else { GRAMMAR_WORDS.get(&*letters).copied() };
    let stem = match number {
        Some(value) => value.to_bits() | 1,
        None => stem_hash(&letters),
    };
    let weight = match part {
        Some(Part::Adverb) => 0.25,
        Some(Part::Preposition) if letters.len() > 4 => 0.15,
        Some(_) => 0.02,
        None if number.is_some() => 1.0,
        None => WEIGHTS.get(&stem).copied().unwrap_or(1.0),
    };
    Word {
        range,
        letters: letters.into(),
        stem,
        part,
        number,
        weight,
        sentence,
        after_pause,
        negated: false,
        concept: 0,
    }
}

/// Returns whether a word denies what follows it.
pub(super) fn negates(word: &Word, next: &str) -> bool {
    match word.part {
        Some(Part::Negator) => next != "only" && next != "just" && &*word.letters != "nothing",
        _ => matches!(
            &*word.letters,
            "rarely" | "hardly" | "scarcely" | "seldom" | "unable" | "fails" | "lacks" | "lack" | "без" | "не" | "нет"
        ),
    }
}

/// Returns whether a mark that stands where the apostrophe of "isn't" does is meant as one.
fn is_mistyped_apostrophe(before: &str, mark: char, after: &str) -> bool {
    let mut after = after.chars();
    matches!(mark, '"' | '^' | '`' | '´')
        && before.ends_with(['n', 'N'])
        && matches!(after.next(), Some('t' | 'T'))
        && !after.next().is_some_and(is_letter)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    let after = &text[at + c.len_utf8()..];
    match c {
        '?' | '!' | ';' => true,
        '.' => {
            after.chars().next().is_none_or(char::is_whitespace)
                && !text[..at].ends_with("e.g")
                && !text[..at].ends_with("i.e")
        }
        '\n' => {
            let line = after.trim_start_matches([' ', '\t']);
            line.is_empty()
                || line.starts_with(['\n', '-', '*', '•', '\r'])
                || line.starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    }
}

fn number(letters: &str, percent: bool) -> Option<f64> {
    if !letters.starts_with(|c: char| c.is_ascii_digit()) {
        return NUMERALS.iter().position(|&numeral| numeral == letters).map(|value| value as f64);
    }
    // A longer number is compared by its letters: its value would not fit.
    let value: f64 = if letters.len() > 30 { return None } else { letters.replace(',', "").parse().ok()? };
    Some(if percent { value / 100.0 } else { value })
}

const NUMERALS: [&str; 13] =
    ["zero", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
