//! What sort of question it is and how hard it is said to be.
//!
//! The kind is the likeliest by weights fitted to questions whose kind is known: [`features`] says what of a question
//! is looked at, `weights.txt` what each feature speaks for, [`among`] what the questions around add. The questions are
//! `tests/kinds/dev.jsonl`, the labels of `tests/layouts/dev` and the starter bank; `cargo run --release -p xtask --
//! fit-kinds` fits anew and prints how questions outside the fit fare, `accuracy` those that were never looked at.
//! Lists of phrases, which this replaces, knew half of those.

pub mod among;
pub mod features;
mod weights;

use domain::bank::{Block, Kind, Level, Note, plain_text};

use features::Answered;
pub use weights::{Chances, INTERCEPT, KINDS, likeliest, share};

/// Returns the level tag at the start or end of the text, and the text without it.
///
/// Understood: `[E]`, `[M]`, `[H]`, `[easy]`, `(Medium)`, `… · Hard`, `Hard · …`, in any case.
pub(crate) fn split_level(text: &str) -> (Option<Level>, &str) {
    let text = text.trim();
    for (open, close) in [('[', ']'), ('(', ')'), ('`', '`')] {
        if let Some(rest) = text.strip_prefix(open)
            && let Some((tag, after)) = rest.split_once(close)
            && let Some(level) = level_word(tag, open, open != '`')
            && !after.trim().is_empty()
        {
            return (Some(level), after.trim_start());
        }
        if let Some(rest) = text.strip_suffix(close)
            && let Some((before, tag)) = rest.rsplit_once(open)
            && let Some(level) = level_word(tag, open, false)
        {
            return (Some(level), before.trim_end());
        }
    }
    // Nearly every text has none of the signs below.
    if text.is_ascii() && !text.contains('|') {
        return (None, text);
    }
    // "Two sum · Easy"
    if let Some((before, tag)) = [" · ", " • ", " | ", " — ", " – "].iter().find_map(|sign| text.rsplit_once(sign))
        && let Some(level) = level_word(tag, '·', false)
    {
        return (Some(level), before.trim_end());
    }
    // "easy · Two sum"
    if let Some((tag, after)) = [" · ", " • ", " | "].iter().find_map(|sign| text.split_once(sign))
        && let Some(level) = level_word(tag, '·', false)
    {
        return (Some(level), after.trim_start());
    }
    (None, text)
}

/// A lone letter in round brackets is a tag only before the text: "option (E)" may end a question.
fn level_word(tag: &str, open: char, leads: bool) -> Option<Level> {
    if tag.chars().count() < 2 && open != '[' && !leads {
        return None;
    }
    tag.parse().ok()
}

/// Returns what sort of question it is: the likeliest by its words, the heading it stands under and what its answer is.
pub fn kind(question: &str, answer: &[Block], topic: Option<&str>) -> Kind {
    likeliest(&weights::fitted().chances(question, topic, answered(answer)))
}

/// Gives notes in the order of their document their kinds, but for those whose kind the document states: by themselves and
/// by those around them where none is stated, else by themselves.
pub(crate) fn settle(notes: &mut [Note], stated: &[bool]) {
    if stated.contains(&true) {
        let untold = notes.iter_mut().zip(stated).filter(|(_, stated)| !**stated);
        untold.for_each(|(note, _)| note.kind = likeliest(&chances(note)));
    } else {
        among::settle(notes);
    }
}

/// Returns how likely each kind is for a note by itself.
fn chances(note: &Note) -> Chances {
    weights::fitted().chances(&note.question, note.topic.as_deref(), answered(&note.answer))
}

/// Returns what an answer is at a glance.
pub fn answered(answer: &[Block]) -> Answered {
    if answer.is_empty() {
        return Answered::Not;
    }
    let (code, words) = code_and_words(answer);
    if code >= 2 && code > 2 * words {
        return Answered::MostlyCode;
    }
    if code > 0 {
        return Answered::SomeCode;
    }
    let first = plain_text(&answer[..1]);
    let Some(first) = first.lines().find(|line| !line.trim().is_empty()) else { return Answered::Prose };
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        Answered::Number
    } else if first.len() <= 2 * SHORT && first.chars().count() <= SHORT && first.contains(|c: char| c.is_ascii_digit())
    {
        Answered::ShortWithNumber
    } else {
        Answered::Prose
    }
}

/// A line of so many characters says little beside its number.
const SHORT: usize = 40;

/// How many lines of code an answer has, and how many paragraphs and lists.
fn code_and_words(answer: &[Block]) -> (usize, usize) {
    answer.iter().fold((0, 0), |(code, words), block| match block {
        Block::Code { text, .. } => (code + text.lines().count(), words),
        Block::Paragraph { .. } | Block::List { .. } => (code, words + 1),
        _ => (code, words),
    })
}
