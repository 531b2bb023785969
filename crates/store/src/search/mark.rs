//! Showing where the words stand in a text that was found.

use std::ops::Range;

use super::words::each_word;

/// A word, or the beginning of words, to show in a text that was found; folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The whole word.
    Word(String),
    /// Words that begin so.
    Prefix(String),
}

/// A text with the places of the words that were looked for, as byte ranges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The places, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
}

/// So many bytes of an answer are shown.
const SHOWN: usize = 240;

/// So many bytes of an answer are looked at.
const LOOKED_AT: usize = 64 * 1024;

/// Returns a text with what to highlight in it.
pub fn mark(text: &str, marks: &[Mark]) -> Marked {
    let places = places(text, marks).into_iter().map(|(_, place)| place).collect();
    Marked { text: text.to_owned(), marks: places }
}

/// Returns the part of a text with most of the different words, on one line.
pub fn snippet(text: &str, marks: &[Mark]) -> Marked {
    let text = &text[..boundary(text, LOOKED_AT)];
    let places = places(text, marks);
    let window = |first: usize| {
        let start = places[first].1.start;
        let inside = places[first..].iter().take_while(move |(_, place)| place.end <= start + SHOWN * 3 / 4);
        let mut kinds: Vec<usize> = inside.map(|(kind, _)| *kind).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        (kinds.len(), all)
    };
    // The first of the best windows, not the last.
    let best = (0..places.len().min(200)).rev().max_by_key(|first| window(*first));
    let around = best.map_or(0, |first| places[first].1.start.saturating_sub(SHOWN / 4));
    let start = word_start(text, around);
    let end = word_end(text, start);
    let shown = places.iter().map(|(_, place)| place).filter(|place| place.start >= start && place.end <= end);
    let lead = if start > 0 { "…" } else { "" };
    let mut out = Marked {
        text: format!("{lead}{}", text[start..end].replace(['\n', '\r', '\t'], " ")),
        marks: shown.map(|place| place.start - start + lead.len()..place.end - start + lead.len()).collect(),
    };
    if end < text.len() {
        out.text.push('…');
    }
    out
}

fn places(text: &str, marks: &[Mark]) -> Vec<(usize, Range<usize>)> {
    let mut places = Vec::new();
    if marks.is_empty() {
        return places;
    }
    each_word(text, |word, place| {
        let found = marks.iter().position(|mark| match mark {
            Mark::Word(wanted) => wanted == word,
            Mark::Prefix(start) => word.starts_with(start.as_str()),
        });
        places.extend(found.map(|mark| (mark, place)));
    });
    places
}

fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = boundary(text, at);
    text[at..].find(char::is_whitespace).map_or(at, |space| {
        let after = at + space;
        after + text[after..].chars().next().map_or(0, char::len_utf8)
    })
}

fn word_end(text: &str, start: usize) -> usize {
    let most = start + SHOWN;
    if most >= text.len() {
        return text.len();
    }
    let most = boundary(text, most);
    text[start..most].rfind(char::is_whitespace).filter(|space| *space > SHOWN / 2).map_or(most, |space| start + space)
}

fn boundary(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(word: &str) -> Mark {
        Mark::Word(word.to_owned())
    }

    #[test]
    fn words_are_marked_whatever_their_case_and_accents() {
        let marked = mark("Café, CAFE and decaf", &[word("cafe")]);
        let shown: Vec<&str> = marked.marks.iter().map(|place| &marked.text[place.clone()]).collect();
        assert_eq!(shown, ["Café", "CAFE"]);
    }

    #[test]
    fn a_snippet_shows_where_the_words_stand_together() {
        let text = format!("gradient {}\nclip the gradient norm {}", "x ".repeat(400), "y ".repeat(400));
        let snippet = snippet(&text, &[word("gradient"), word("norm")]);
        assert!(snippet.text.contains("clip the gradient norm"), "{}", snippet.text);
        let shown: Vec<&str> = snippet.marks.iter().map(|place| &snippet.text[place.clone()]).collect();
        assert_eq!(shown, ["gradient", "norm"]);
    }

    proptest! {
        #[test]
        fn marks_lie_in_the_snippet(text in "(\\PC{0,9}[ \n]){0,80}", wanted in "[a-zа-я]") {
            let snippet = snippet(&text, &[Mark::Prefix(wanted)]);
            let mut end = 0;
            for place in snippet.marks {
                prop_assert!(place.start >= end);
                prop_assert!(snippet.text.get(place.clone()).is_some());
                end = place.end;
            }
        }
    }
}
