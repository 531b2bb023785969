//! What stands beside what is asked and is no part of it: days before the items of a plan (`- [ ] Mon 3/4 What is …`), letters
//! for levels behind titles (`## Two sum (E)`).

use super::piece::{Body, Piece, stripped};
use super::tree::{Run, source, split_runs};

/// Fewer items with a day are chance; in percent, how many of all items have one.
const FEWEST: usize = 5;
const DATED: usize = 60;

/// Takes the days away from the items of a document most of whose items open with one.
pub(super) fn without_days(pieces: &mut [Piece]) {
    let (mut items, mut dated) = (0, 0);
    for piece in pieces.iter() {
        if let Body::Item(item) = &piece.body {
            items += 1;
            dated += usize::from(item.lead().first().is_some_and(|line| day(&source(&line.runs)).is_some()));
        }
    }
    if dated < FEWEST || dated * 100 < items * DATED {
        return;
    }
    for piece in pieces {
        let Body::Item(item) = &mut piece.body else { continue };
        if let Some(line) = item.children.first_mut().and_then(|child| child.lines.first_mut())
            && let Some(length) = day(source(&line.runs).trim())
        {
            line.runs = stripped(std::mem::take(&mut line.runs), length);
        }
    }
}

/// The length of a day or time that a text opens with, a word before it and a sign behind it among it: `Mon 3/4`,
/// `2024-03-04:`, `Пн 04.03 –`.
fn day(text: &str) -> Option<usize> {
    let text = text.trim();
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let name = first.trim_end_matches(['.', ',']);
    let named = name.chars().all(char::is_alphabetic) && name.chars().count() <= DAY_LETTERS;
    let token = if named { words.next()? } else { first };
    let bare = token.trim_end_matches([':', ',', '.', ')', ']']).trim_start_matches(['(', '[']);
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = bare.split(['/', '-', '.', ':', '–']);
    let counts = (2..=3).contains(&parts.clone().count()) && parts.clone().all(is_number);
    let end = text.find(token)? + token.len();
    let after = text[end..].trim_start_matches([' ', ':', '–', '—', '-', '|']);
    (counts && after.starts_with(|c: char| !c.is_ascii_digit())).then_some(text.len() - after.len())
}

/// The name of a day has at most so many letters.
const DAY_LETTERS: usize = 11;

/// Fewer letters in brackets are chance.
const FEWEST_LETTERS: usize = 4;

/// Writes the letters of levels behind headings as tags, where several have one and not all the same.
pub(super) fn levels_in_letters(pieces: &mut [Piece]) {
    let letter = |runs: &[Run]| {
        let text = source(runs);
        let level = ["(E)", "(M)", "(H)"].into_iter().find(|level| text.trim_end().ends_with(level))?;
        Some((level, text.trim_end().len() - level.len()))
    };
    let found: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| match &piece.body {
            Body::Heading { runs, .. } => letter(runs).map(|(level, _)| level),
            _ => None,
        })
        .collect();
    if found.len() < FEWEST_LETTERS || found.iter().all(|level| *level == found[0]) {
        return;
    }
    for piece in pieces {
        let Body::Heading { runs, .. } = &mut piece.body else { continue };
        if let Some((level, at)) = letter(runs) {
            *runs = split_runs(std::mem::take(runs), at).0;
            runs.push(Run::text(format!("[{}]", level.trim_matches(['(', ')']))));
        }
    }
}
