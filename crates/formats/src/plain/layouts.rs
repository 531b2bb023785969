//! Documents in two layouts, one after the other: cards whose questions bear labels, then a list that bears none.
//! What one part teaches says nothing of the other, so each is read by itself.

use super::line::{Label, Line, dedented};
use crate::key;
use crate::wording::question_evidence;

/// Fewer labels than this are no layout; and so many lines at most belong to each.
const FEWEST_LABELS: usize = 4;
const LINES_A_CARD: usize = 15;
/// Fewer lines without labels, and fewer of them that ask, are the head and the foot of the document.
const FEWEST_LINES: usize = 8;
const FEWEST_ASKING: usize = 4;
/// In percent: how many of them ask.
const ASKING: usize = 15;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// A line over a part has at most so many words.
const TITLE_WORDS: usize = 8;

/// A part in one layout.
#[derive(Debug)]
pub(super) struct Part<'t> {
    /// The number of its first line.
    pub first: u32,
    pub text: &'t str,
    /// Whether it only lists what is asked, beside cards that hold answers.
    pub is_list: bool,
}

/// Returns the parts in different layouts; one when there is one layout.
pub(super) fn parts<'t>(text: &'t str, first: u32, lines: &[Line<'_>]) -> Vec<Part<'t>> {
    let (cards, cuts) = cuts(lines);
    if cuts.is_empty() || key::find(&dedented(text), first).is_some() {
        return vec![Part { first, text, is_list: false }];
    }
    let cards = lines[cards].number;
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, first);
    for cut in cuts.into_iter().map(|at| lines[at].number) {
        let length: usize = rest.split_inclusive('\n').take((cut - from) as usize).map(str::len).sum();
        let (part, after) = rest.split_at(length);
        let text = part.strip_suffix('\n').unwrap_or(part);
        parts.push(Part { first: from, text, is_list: !(from..cut).contains(&cards) });
        (rest, from) = (after, cut);
    }
    parts.push(Part { first: from, text: rest, is_list: cards < from });
    parts
}

/// Where the cards begin, and the lines at which another layout does.
fn cuts(lines: &[Line<'_>]) -> (usize, Vec<usize>) {
    let is_card =
        |line: &Line<'_>| matches!(line.label, Some(Label::Question | Label::Answer)) && line.speech.is_none();
    let Some(first) = lines.iter().position(is_card) else { return (0, Vec::new()) };
    let last = lines.iter().rposition(is_card).unwrap_or(first);
    let labels = lines[first..=last].iter().filter(|line| line.label == Some(Label::Question) && is_card(line)).count();
    if labels < FEWEST_LABELS || last - first > labels * LINES_A_CARD {
        return (first, Vec::new());
    }
    let asks = |part: &[Line<'_>]| {
        let asking = || part.iter().filter(|line| question_evidence(line.prompt).score >= ASKS).count();
        part.len() >= FEWEST_LINES && asking() >= FEWEST_ASKING && asking() * 100 >= part.len() * ASKING
    };
    let mut cuts = Vec::new();
    let above = (0..=first).rev().find(|&at| at == first || lines[at].blank_before && is_title(&lines[at]));
    cuts.extend(above.filter(|&at| asks(&lines[..at])));
    let below = (last + 1..lines.len()).find(|&at| lines[at].blank_before && is_title(&lines[at]));
    cuts.extend(below.filter(|&at| asks(&lines[at..])));
    (first, cuts)
}

fn is_title(line: &Line<'_>) -> bool {
    line.label.is_none()
        && line.speech.is_none()
        && !line.whole.ends_with(['.', '?', '!', ',', ';'])
        && line.whole.split_whitespace().nth(TITLE_WORDS).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn a_list_without_labels_after_cards_is_a_part_of_its_own() {
        let cards = "Q: Why so?\nA: So.\n\n".repeat(4);
        let list = "What is a shard?\n".repeat(8);
        let text = format!("{cards}More\n{list}");
        let found = parts(&text, 1, &lines(&text, 1));
        assert_eq!(found.iter().map(|part| part.first).collect::<Vec<_>>(), [1, 13]);
        let lines_of = |text: &str| text.split('\n').count();
        assert_eq!(found.iter().map(|part| lines_of(part.text)).sum::<usize>(), lines_of(&text));
        assert_eq!(parts(&cards, 1, &lines(&cards, 1)).len(), 1);
    }
}
