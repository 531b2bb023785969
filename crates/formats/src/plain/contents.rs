//! The contents list at the top of a document: its entries recur as lines of the body and so tell the body's headings.

use std::collections::HashMap;
use std::ops::Range;

use super::line::Line;
use crate::wording::question_evidence;

/// A contents list and the body lines it names. All numbers are indices into the line list.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    /// Where the list itself stands.
    pub list: Range<usize>,
    /// What each named body line is.
    pub named: HashMap<usize, Entry>,
}

/// What a contents entry names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A question.
    Question,
    /// No question by its words, but it stands alone among questions.
    Topic,
    /// A section that holds questions.
    Section,
    /// A heading inside the answer of the entry before it.
    Inner,
}

impl Contents {
    /// Returns whether the list names enough questions to be taken for a list of them.
    pub(super) fn names_questions(&self) -> bool {
        self.named.values().filter(|entry| **entry == Entry::Question).count() >= 8
    }
}

/// A list counts from this many recurring entries on, and when this share of its lines recurs.
const FEWEST_ENTRIES: usize = 4;
const RECURRING_SHARE: f64 = 0.6;
/// A line that recurs more often than this is a label ("Answer:"), not an entry.
const MOST_OCCURRENCES: usize = 4;
/// Evidence that leaves no doubt that a line asks.
const CLEAR: f32 = 5.0;
/// Evidence that is enough across a blank line.
const APART: f32 = 2.4;
/// This many entries in a row that ask nothing are headings inside one answer.
const INNER_RUN: usize = 3;

/// Finds the contents list, if there is one.
pub(super) fn find(lines: &[Line<'_>]) -> Option<Contents> {
    let keys: Vec<String> = lines.iter().map(|line| key(without_page(line.text))).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
        places.entry(key.as_str()).or_default().push(index);
    }
    let list = list_range(lines, &keys, &places)?;
    let mut named = HashMap::new();
    let mut order = Vec::new();
    let mut after = list.end;
    for entry in list.clone() {
        let Some(found) = places.get(keys[entry].as_str()) else { continue };
        let free = |index: &&usize| **index >= list.end && !named.contains_key(*index);
        let place =
            found.iter().filter(free).find(|&&index| index >= after).or_else(|| found.iter().find(free)).copied();
        if let Some(place) = place {
            named.insert(place, Entry::Question);
            order.push(place);
            after = after.max(place + 1);
        }
    }
    assign_roles(lines, &order, &mut named);
    Some(Contents { list, named })
}

/// The best run of recurring lines near the top, by largest sum of +1 for a recurring line and -1.5 for another.
fn list_range(lines: &[Line<'_>], keys: &[String], places: &HashMap<&str, Vec<usize>>) -> Option<Range<usize>> {
    let recurs = |index: usize, from: usize| {
        places.get(keys[index].as_str()).is_some_and(|found| {
            found.len() <= MOST_OCCURRENCES
                && found.last().is_some_and(|&last| last >= from)
                && lines[index].label.is_none()
        })
    };
    let horizon = lines.len().div_ceil(2).min(2000);
    let (mut best, mut best_score) = (0..0, 0.0);
    let (mut start, mut score) = (0, 0.0);
    for index in 0..horizon {
        score += if recurs(index, index + 1) { 1.0 } else { -1.5 };
        if score <= 0.0 {
            score = 0.0;
            start = index + 1;
        } else if score > best_score {
            best_score = score;
            best = start..index + 1;
        }
    }
    // Entries must name lines below the list; shrink until that holds of the last entry.
    while !best.is_empty() && !recurs(best.end - 1, best.end) {
        best.end -= 1;
    }
    let named = best.clone().filter(|&index| recurs(index, best.end)).count();
    (named >= FEWEST_ENTRIES && named as f64 >= RECURRING_SHARE * best.len() as f64).then_some(best)
}

fn assign_roles(lines: &[Line<'_>], order: &[usize], named: &mut HashMap<usize, Entry>) {
    let asks: Vec<bool> = order.iter().map(|&place| question_evidence(lines[place].body).score >= 1.0).collect();
    let asking = asks.iter().filter(|&&asks| asks).count();
    let mostly_questions = asking * 10 >= order.len() * 3;
    let mut at = 0;
    while at < order.len() {
        if asks[at] {
            at += 1;
            continue;
        }
        let end = (at..order.len()).find(|&next| asks[next]).unwrap_or(order.len());
        for &place in &order[at..end] {
            // Right under a section stands a question, named or not.
            let holds_nothing = named.contains_key(&(place + 1))
                || lines.get(place + 1).is_none_or(|next| {
                    question_evidence(next.body).score >= if next.blank_before { APART } else { CLEAR }
                });
            let role = if !mostly_questions || holds_nothing {
                Entry::Section
            } else if end - at >= INNER_RUN && at > 0 {
                Entry::Inner
            } else {
                Entry::Topic
            };
            named.insert(place, role);
        }
        at = end;
    }
}

/// What two lines must share to be the same entry: their letters and digits.
/// An entry without the dots that lead to its page: "What is leverage? ........ 12".
fn without_page(text: &str) -> &str {
    let entry = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let title = entry.trim_end_matches(['.', '…', '·', ' ']);
    let dots = entry[title.len()..].chars().filter(|c| *c != ' ').count();
    if entry.len() < text.len() && dots >= 3 { title } else { text }
}

fn key(text: &str) -> String {
    let key: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if key.chars().count() < 3 || key.len() > 600 { String::new() } else { key }
}
