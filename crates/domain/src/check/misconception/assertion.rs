//! Which value of an attribute a statement gives to which subject.

use super::entry::Attribute;
use super::passage::Statement;
use super::phrase::Span;
use super::words::Word;

/// A subject with the value that a statement gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assertion {
    /// Index of the subject in the attribute.
    pub subject: usize,
    /// Index of the value.
    pub value: usize,
    /// Whether the statement denies it.
    pub denied: bool,
    /// How far away the subject was found: 0 in the clause itself, else its place in the context, counted from 1.
    pub distance: usize,
}

/// Farthest that a subject and its value stand apart, in words.
const WIDEST: usize = 12;

#[derive(Clone, Copy, Debug)]
struct Mention {
    at: Span,
    index: usize,
    is_value: bool,
}

/// Returns what a statement asserts of the attribute. Where it is not plain which value belongs to which subject, nothing.
pub fn assertions(statement: &Statement, attribute: &Attribute) -> Vec<Assertion> {
    let words = &statement.words;
    let mut mentions = Vec::new();
    for (index, value) in attribute.values.iter().enumerate() {
        mentions.extend(statement.places(&value.says).into_iter().map(|at| Mention { at, index, is_value: true }));
    }
    let cued = || attribute.cue.is_empty() || statement.says(&attribute.cue);
    if mentions.is_empty() || !cued() || statement.says(&attribute.unless) {
        return Vec::new();
    }
    for (index, subject) in attribute.subjects.iter().enumerate() {
        mentions.extend(statement.places(&subject.says).into_iter().map(|at| Mention { at, index, is_value: false }));
    }
    let mut mentions = longest(mentions);
    mentions.sort_by_key(|mention| (mention.at, mention.is_value, mention.index));
    let respectively = words.iter().any(|word| word.stem.starts_with("respective"));
    let mut found = Vec::new();
    let clauses: Vec<u16> =
        mentions.iter().filter_map(|mention| words.get(mention.at.first)).map(|word| word.clause).collect();
    let mut distinct = clauses.clone();
    distinct.dedup();
    for clause in distinct {
        let here: Vec<Mention> =
            mentions.iter().zip(&clauses).filter(|(_, of)| **of == clause).map(|(mention, _)| *mention).collect();
        clause_assertions(statement, attribute, &here, respectively, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Keeps of overlapping mentions the longest ones.
fn longest(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.sort_by_key(|mention| {
        (std::cmp::Reverse(mention.at.last - mention.at.first), mention.at.first, mention.index)
    });
    let mut kept: Vec<Mention> = Vec::new();
    for mention in mentions {
        let overlaps = kept.iter().any(|other| {
            mention.at.first <= other.at.last
                && other.at.first <= mention.at.last
                && (other.at != mention.at || other.is_value != mention.is_value)
        });
        if !overlaps && kept.len() < 40 {
            kept.push(mention);
        }
    }
    kept
}

fn clause_assertions(
    statement: &Statement,
    attribute: &Attribute,
    mentions: &[Mention],
    respectively: bool,
    found: &mut Vec<Assertion>,
) {
    let words = &statement.words;
    let mut values: Vec<&Mention> = mentions.iter().filter(|mention| mention.is_value).collect();
    // "parametric, not non-parametric": the value that is only set aside does not count.
    let asserted = values.iter().any(|value| !denies(words, value.at, value.at, value.at));
    if asserted {
        values.retain(|value| !denies(words, value.at, value.at, value.at));
    }
    let subjects: Vec<&Mention> = mentions.iter().filter(|mention| !mention.is_value).collect();
    if values.is_empty() {
        return;
    }
    let different = |list: &[&Mention]| {
        let mut indices: Vec<usize> = list.iter().map(|mention| mention.index).collect();
        indices.sort_unstable();
        indices.dedup();
        indices.len()
    };
    if subjects.is_empty() {
        // A clause without a subject speaks of what stands above it, when only one of the subjects does.
        if different(&values) != 1 {
            return;
        }
        if let Some((distance, subject)) = above(statement, attribute) {
            let denied = denies(words, values[0].at, values[0].at, values[0].at);
            found.push(Assertion { subject, value: values[0].index, denied, distance });
        }
        return;
    }
    if different(&subjects) == 1 && different(&values) == 1 {
        let pair = closest(&subjects, &values);
        push(words, pair.0, pair.1, found);
        return;
    }
    if subjects.len() != values.len() || respectively && subjects.len() < 2 {
        return;
    }
    let alternates = mentions.windows(2).all(|pair| pair[0].is_value != pair[1].is_value);
    let parted = mentions.split_at(mentions.len() / 2);
    let listed = respectively
        && parted.0.iter().all(|mention| mention.is_value == parted.0[0].is_value)
        && parted.1.iter().all(|mention| mention.is_value != parted.0[0].is_value);
    if alternates || listed {
        for (subject, value) in subjects.iter().zip(&values) {
            push(words, subject, value, found);
        }
    }
}

fn push(words: &[Word], subject: &Mention, value: &Mention, found: &mut Vec<Assertion>) {
    let (first, second) = if subject.at < value.at { (subject.at, value.at) } else { (value.at, subject.at) };
    if second.first.saturating_sub(first.last) <= WIDEST {
        let denied = denies(words, first, second, value.at);
        found.push(Assertion { subject: subject.index, value: value.index, denied, distance: 0 });
    }
}

fn closest<'a>(subjects: &[&'a Mention], values: &[&'a Mention]) -> (&'a Mention, &'a Mention) {
    let mut best = (subjects[0], values[0]);
    for subject in subjects {
        for value in values {
            if subject.at.first.abs_diff(value.at.first) < best.0.at.first.abs_diff(best.1.at.first) {
                best = (subject, value);
            }
        }
    }
    best
}

/// Returns whether a denial stands within or shortly before the words from one span to the other, in the same clause.
fn denies(words: &[Word], first: Span, second: Span, value: Span) -> bool {
    let clause = words.get(second.first).map(|word| word.clause);
    // A denial that is part of the value, as in "no closed form", is what it says.
    let own = |at: usize| (value.first..=value.last).contains(&at);
    // "No training and slow predictions": what stands behind the "and" is not denied.
    let over = |at: usize| {
        let between = words.get(at + 1..value.first).unwrap_or_default();
        words[at].text == "no" && between.iter().any(|word| word.text == "and")
    };
    (first.first.saturating_sub(2)..=second.last)
        .any(|at| words[at].negates && !own(at) && Some(words[at].clause) == clause && !over(at))
}

fn above(statement: &Statement, attribute: &Attribute) -> Option<(usize, usize)> {
    for (distance, above) in statement.context.iter().enumerate() {
        let mut named = attribute
            .subjects
            .iter()
            .enumerate()
            .filter(|(_, subject)| above.says(&subject.says))
            .map(|(index, _)| index);
        match (named.next(), named.next()) {
            (Some(subject), None) => return Some((distance + 1, subject)),
            (Some(_), Some(_)) => return None,
            _ => {}
        }
    }
    None
}
