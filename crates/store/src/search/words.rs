//! Words as the index knows them: small letters without accents.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer runs of letters are data, not words; their beginning stands for them.
const LONGEST: usize = 64;

/// Calls `each` with every word of a text, folded, and with its place.
pub fn each_word(text: &str, mut each: impl FnMut(&str, Range<usize>)) {
    let bytes = text.as_bytes();
    let mut word = String::with_capacity(LONGEST);
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii() && !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        word.clear();
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii() {
                if !byte.is_ascii_alphanumeric() {
                    break;
                }
                word.push(char::from(byte.to_ascii_lowercase()));
                at += 1;
            } else {
                let c = text[at..].chars().next().expect("at stands on a character before the end");
                if !c.is_alphanumeric() && !is_combining_mark(c) {
                    break;
                }
                fold(c, &mut word);
                at += c.len_utf8();
            }
        }
        if at == start {
            // A sign outside ASCII that is no letter.
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        at += language_sign(&mut word, &bytes[at..]);
        shorten(&mut word);
        if !word.is_empty() {
            each(&word, start..at);
        }
    }
}

/// Returns the words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word, _| words.push(word.to_owned()));
    words
}

/// Returns a text folded as words are, for comparing names.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold(c, &mut out);
    }
    out
}

/// Whether a word says so little that it is left out of a search that has others.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    for part in c.to_lowercase().nfkd() {
        if !is_combining_mark(part) {
            out.extend(part.to_lowercase());
        }
    }
}

/// `C++`, `C#` and `F#` are words.
fn language_sign(word: &mut String, rest: &[u8]) -> usize {
    let sign = match (word.as_str(), rest) {
        ("c", [b'+', b'+', ..]) => "++",
        ("c" | "f", [b'#', ..]) => "#",
        _ => return 0,
    };
    word.push_str(sign);
    sign.len()
}

fn shorten(word: &mut String) {
    if word.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| word.is_char_boundary(*end)).unwrap_or(0);
        word.truncate(end);
    }
}

/// Folded and sorted.
const STOP_WORDS: [&str; 100] = [
    "a",
    "about",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "between",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "for",
    "from",
    "give",
    "had",
    "has",
    "have",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "me",
    "my",
    "of",
    "on",
    "or",
    "our",
    "should",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "to",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
    "без",
    "бы",
    "в",
    "во",
    "для",
    "до",
    "же",
    "за",
    "и",
    "из",
    "или",
    "к",
    "как",
    "какие",
    "какои",
    "ли",
    "на",
    "не",
    "ни",
    "но",
    "о",
    "об",
    "от",
    "по",
    "при",
    "с",
    "со",
    "так",
    "то",
    "у",
    "чем",
    "что",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(
            words("The Café's ReLU(x), x_2 = C++ & C# café"),
            ["the", "cafe", "s", "relu", "x", "x", "2", "c++", "c#", "cafe"]
        );
        assert_eq!(words("Ёлка — Йод"), ["елка", "иод"]);
        assert_eq!(words("ﬁne ½"), ["fine", "1⁄2"]);
    }

    #[test]
    fn stop_words_are_sorted_so_that_they_are_found() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("what") && is_stop_word("что") && !is_stop_word("dropout"));
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text_in_order(text in "\\PC{0,60}") {
            let mut end = 0;
            each_word(&text, |word, place| {
                assert!(place.start >= end && place.end > place.start && !word.is_empty());
                assert!(text.get(place.clone()).is_some());
                end = place.end;
            });
            prop_assert!(end <= text.len());
        }
    }
}
