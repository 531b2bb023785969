//! Days and times before the items of a plan: `- [ ] Mon 3/4 What is …`. They are no part of what is asked.

use super::piece::{Body, Piece, stripped};
use super::tree::source;

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
