//! Lines that recur around the questions of a document, whatever the numbers and dates on them: the names of fields, the
//! values of columns, what a program writes over every post. None of them asks or answers; their places tell what does.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::facts::Facts;
use super::line::{Line, Sign};
use super::moment::{before_moment, is_moment, says_when};
use crate::wording::{is_verdict, question_evidence};

/// What recurring lines say of those around them.
#[derive(Debug)]
pub(super) struct Fields {
    /// How often a line recurs that may be a field, itself included; zero for others.
    times: Vec<usize>,
    /// From how often on it is one.
    fewest: usize,
    /// What it adds to the evidence that a line asks to stand right under or over a field.
    pub points: Vec<f32>,
    /// Fields over a question and not under one.
    pub opens: Vec<bool>,
    /// Short lines that end no sentence.
    short: Vec<bool>,
    /// Lines that a recurring name opens, and short ones between two fields that differ in numbers: what fields hold.
    held: Vec<bool>,
}

/// Fewer are chance, as are fewer in so many lines.
const FEWEST: usize = 3;
const RARE: usize = 150;
/// A field has at most so many words and bytes.
const LONGEST: (usize, usize) = (20, 140);
/// Without a number or a date on it, so many.
const LONGEST_WORDS: usize = 6;
/// A name has at most so many.
const NAME_WORDS: usize = 3;
/// What a field holds has at most so many words.
const VALUE_WORDS: usize = 6;
/// Stands for who wrote, and when: names differ, and what they write may be anything.
const BYLINE: &str = "# #";
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// In percent: over how many questions, of all the places where it recurs, a field must stand to tell where questions do, and
/// over how few to tell where none do.
const MOSTLY: usize = 75;
const HARDLY: usize = 15;
/// What it is worth to stand where questions do, and where they do not.
const POINTS: f32 = 2.5;
const AGAINST: f32 = -4.0;

/// Finds the lines that recur and what stands under and over them.
pub(super) fn find(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Fields {
    let keys: Vec<Option<u64>> = lines.iter().zip(facts).map(|(line, facts)| key(line, facts)).collect();
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Some(key) = key {
            places.entry(*key).or_default().push(at);
        }
    }
    places.retain(|_, places| places.len() >= 2);
    let fewest = FEWEST.max(lines.len() / RARE);
    let mut found = Fields {
        fewest,
        times: vec![0; lines.len()],
        points: vec![0.0; lines.len()],
        opens: vec![false; lines.len()],
        short: lines.iter().map(|line| is_short(line.whole)).collect(),
        held: vec![false; lines.len()],
    };
    for places in places.values() {
        places.iter().for_each(|&at| found.times[at] = places.len());
    }
    let is_byline = |at: usize| before_moment(lines[at].whole).is_some();
    for places in places.values().filter(|places| places.len() >= fewest && !is_byline(places[0])) {
        found.learn(places, lines, facts);
    }
    found.points.iter_mut().for_each(|points| *points = points.clamp(AGAINST, POINTS));
    for at in (0..lines.len()).filter(|&at| found.times[at] >= fewest) {
        found.points[at] = AGAINST;
    }
    let names = names(lines, facts);
    // What stands behind a name and differs tells something: "Memory: constant".
    for places in names.values().filter(|places| places.iter().any(|&at| keys[at] != keys[places[0]])) {
        places.iter().for_each(|&at| found.times[at] = 0);
    }
    for at in names.values().filter(|places| name_parts(lines, facts, places)).flatten() {
        found.points[*at] = AGAINST;
    }
    for at in names.values().filter(|places| repeat(lines, places)).flatten() {
        found.points[*at] = AGAINST;
    }
    found.hold(lines, &names);
    found
}

/// So far above may stand what a field repeats.
const REPEATED: usize = 4;

/// Whether most of what stands behind a name repeats a line above it: "Search for: What is it?"
fn repeat(lines: &[Line<'_>], places: &[usize]) -> bool {
    let repeats = |at: &&usize| {
        let told = told(lines, **at).trim();
        lines[at.saturating_sub(REPEATED)..**at].iter().any(|line| line.body == told)
    };
    places.iter().filter(repeats).count() * 100 >= places.len() * MOSTLY
}

impl Fields {
    /// Learns from the places of one field whether what stands under it, or over it, asks.
    fn learn(&mut self, places: &[usize], lines: &[Line<'_>], facts: &[Facts<'_>]) {
        let free = |at: &usize| self.times.get(*at).is_some_and(|&times| times < self.fewest);
        let asks = |at: &&usize| facts[**at].head.score >= ASKS && !facts[**at].code;
        let share = |of: usize, all: usize| of * 100 / all.max(1);
        let under: Vec<usize> = places.iter().map(|at| at + 1).filter(free).collect();
        let over: Vec<usize> = places.iter().filter_map(|at| at.checked_sub(1)).filter(free).collect();
        let asking_under = under.iter().filter(asks).count();
        let heads = share(asking_under, places.len()) >= MOSTLY;
        let follows = share(over.iter().filter(asks).count(), places.len()) >= MOSTLY;
        let hardly = under.len() > self.fewest && share(asking_under, under.len()) <= HARDLY;
        if heads && !follows {
            under.iter().for_each(|&at| self.points[at] += POINTS);
            places.iter().for_each(|&at| self.opens[at] = true);
        } else if follows && !heads {
            over.iter().for_each(|&at| self.points[at] += POINTS);
        }
        if !heads && hardly {
            // A title that recurs with another number may stand over a list.
            let bare = |at: &&usize| matches!(lines[**at].sign, Sign::None | Sign::Hash);
            under.iter().filter(bare).for_each(|&at| self.points[at] += AGAINST);
        }
    }

    /// Marks what fields hold: what stands behind names that recur, and short lines between fields with a number.
    fn hold(&mut self, lines: &[Line<'_>], names: &HashMap<&str, Vec<usize>>) {
        let terse = |at: &&usize| {
            let told = told(lines, **at);
            words(told) <= VALUE_WORDS && !told.ends_with(['.', '?', '!'])
        };
        names.values().flatten().filter(terse).for_each(|&at| self.held[at] = true);
        let counts =
            |at: usize| self.times[at] >= self.fewest && lines[at].whole.contains(|c: char| c.is_ascii_digit());
        for (at, line) in lines.iter().enumerate().take(lines.len().saturating_sub(1)).skip(1) {
            let short = words(line.whole) <= LONGEST_WORDS && !line.whole.ends_with(['.', '?', '!', ':']);
            self.held[at] |= short && counts(at - 1) && counts(at + 1);
        }
    }
}

/// In percent: how many lines at most ask after the name that opens them.
const ASKING_PARTS: usize = 20;

/// The lines that recurring names open, by name.
fn names<'t>(lines: &[Line<'t>], facts: &[Facts<'_>]) -> HashMap<&'t str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.label.is_none() && line.speech.is_none()) {
        let Some((name, told)) = line.body.split_once(": ") else { continue };
        if !told.trim().is_empty() && words(name) <= NAME_WORDS + 1 && !facts[at].code {
            places.entry(name).or_default().push(at);
        }
    }
    places.retain(|_, places| places.len() >= FEWEST);
    places
}

/// What stands behind the name that opens a line.
fn told<'t>(lines: &[Line<'t>], at: usize) -> &'t str {
    lines[at].body.split_once(": ").map_or("", |(_, told)| told)
}

fn is_short(text: &str) -> bool {
    words(text) <= VALUE_WORDS && !text.ends_with(['.', '?', '!', ':', ';', ','])
}

/// Whether hardly anything asks behind the name that opens these lines: "Why it matters: the cache is small".
fn name_parts(lines: &[Line<'_>], facts: &[Facts<'_>], places: &[usize]) -> bool {
    let asks = |at: &&usize| question_evidence(told(lines, **at)).score >= ASKS;
    let asked = || places.iter().any(|&at| facts[at].words.score >= ASKS || facts[at].head.score >= ASKS);
    places.len() > FEWEST && asked() && places.iter().filter(asks).count() * 100 <= places.len() * ASKING_PARTS
}

/// "#5 (Optiver)": a number with a remark is the number that other lines have without one.
fn without_remark(text: &str) -> &str {
    let numbered = |head: &&str| words(head) <= 2 && head.contains(|c: char| c.is_ascii_digit());
    let remarked = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    remarked.map(|(head, _)| head).filter(numbered).unwrap_or(text)
}

/// What a line that may be a field has in common with others; nothing for what asks, is code or says something by itself.
fn key(line: &Line<'_>, facts: &Facts<'_>) -> Option<u64> {
    let text = without_remark(line.whole);
    if text.len() > LONGEST.1
        || line.label.is_some()
        || line.speech.is_some()
        || line.level.is_some()
        || facts.code
        || facts.head.score >= ASKS
        || text.ends_with(['?', '.', '!', ';', ','])
        || !line.is_rule() && calculates(text)
    {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    let mut dated = false;
    let text = if is_moment(text) {
        dated = true;
        "#"
    } else if before_moment(text).is_some_and(|name| words(name) <= NAME_WORDS) {
        dated = true;
        BYLINE
    } else {
        text
    };
    for word in text.split_whitespace() {
        let bare = word.trim_matches([',', '.', '(', ')', '[', ']']);
        if says_when(bare) && bare.len() > 2 || word.contains(|c: char| c.is_ascii_digit()) {
            dated = true;
            shape(word, &mut hasher);
        } else {
            word.hash(&mut hasher);
        }
    }
    let bullet = !matches!(line.sign, Sign::None | Sign::Hash);
    let telling = !dated && is_verdict(text) || line.is_rule() && words(text) > 1;
    (!telling && words(text) <= if dated { LONGEST.0 } else { LONGEST_WORDS } && (dated || !bullet))
        .then(|| hasher.finish())
}

/// Whether it holds a formula, be it only `O(n)`.
fn calculates(text: &str) -> bool {
    let applied = text.match_indices('(').any(|(at, _)| text[..at].ends_with(char::is_alphanumeric));
    applied || text.contains(['=', '{', '\\', '$'])
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What words have in common that differ in nothing but their numbers, or in the day they name.
fn shape(word: &str, hasher: &mut DefaultHasher) {
    if !word.contains(|c: char| c.is_ascii_digit()) {
        "#".hash(hasher);
        return;
    }
    let mut digits = false;
    for c in word.chars() {
        if !c.is_ascii_digit() {
            c.hash(hasher);
        } else if !digits {
            '0'.hash(hasher);
        }
        digits = c.is_ascii_digit();
    }
}

/// Where answers begin and end that fields surround.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Edges {
    /// Whether fields stand between most questions and their answers.
    pub leading: bool,
    /// Whether they stand between most answers and what follows them.
    pub trailing: bool,
}

/// Fewer answers tell no habit.
const FEWEST_ANSWERS: usize = 4;
/// So many lines at most stand over the first field of an answer.
const OVER_FIELDS: usize = 2;
/// So many fields in a row are of a page.
const RUN: usize = 3;
/// In percent: how many answers fields must surround.
const SURROUNDED: usize = 50;

impl Fields {
    /// Learns from answers, by their first and last lines, on which side fields surround them.
    pub(super) fn edges(&self, answers: impl Iterator<Item = (usize, usize)>) -> Edges {
        let (mut all, mut leading, mut trailing) = (0, 0, 0);
        for (first, last) in answers {
            let Some(begins) = self.begins(first, last, self.fewest) else { continue };
            let ends = (begins..=last).rev().find(|&at| self.times[at] < self.fewest).unwrap_or(begins);
            all += 1;
            leading += usize::from(begins > first);
            trailing += usize::from(ends < last);
        }
        let habit = |of: usize| of >= FEWEST_ANSWERS && of * 100 >= all * SURROUNDED;
        Edges { leading: habit(leading), trailing: habit(trailing) }
    }

    /// The lines of an answer without the fields around it; nothing when there are no others.
    pub(super) fn within(&self, edges: Edges, first: usize, last: usize) -> Option<(usize, usize)> {
        if !(edges.leading || edges.trailing) {
            return Some((first, last));
        }
        // Where fields surround answers, a value may be rarer than a field.
        let often = (self.fewest * 2 / 3).max(2);
        let begins = if edges.leading { self.begins(first, last, often)? } else { first };
        // What a page writes around its posts ends the answer, whatever names stand among it.
        let is_field = |at: usize| self.times[at] >= often;
        let around = (begins..=last)
            .find(|&at| edges.trailing && (at..at + RUN).all(|at| at <= last && is_field(at)))
            .filter(|&at| at > begins);
        let last = around.map_or(last, |at| at - 1);
        let ends = (begins..=last).rev().find(|&at| self.times[at] < often)?;
        Some((begins, if edges.trailing { ends } else { last }))
    }

    /// The first line after the fields that an answer opens with and what they hold; fields recur so often.
    fn begins(&self, first: usize, last: usize, often: usize) -> Option<usize> {
        let told = |at: &usize| self.times[*at] >= often && self.short[*at];
        // Who wrote it may stand over the fields, as long as an answer stands under them.
        let over = (first..=last).take(OVER_FIELDS + 1).take_while(|&at| self.short[at]).find(told);
        let under = over.and_then(|over| (over..=last).find(|at| !told(at) && !self.held[*at]));
        let mut begins = over.filter(|&over| over > first).and(under).unwrap_or(first);
        for at in first..=last {
            if self.times[at] >= often {
                begins = at + 1;
            } else if !self.held[at] {
                break;
            }
        }
        (begins <= last).then_some(begins)
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn found(text: &str) -> Fields {
        let lines = lines(text, 1);
        find(&lines, &lines.iter().map(Facts::of).collect::<Vec<_>>())
    }

    #[test]
    fn what_stands_under_a_field_asks_where_most_does() {
        let text = "Front\nWhat is a norm?\nBack\nA length.\nFront\nSparse matrices\nBack\nFew entries.\nFront\nWhy scale?\nBack\nEqual units.\nFront\nWhat is rank?\nBack\nIndependent columns.";
        let fields = found(text);
        assert_eq!((fields.points[1], fields.points[5]), (POINTS, POINTS));
        assert!(fields.opens[0] && !fields.opens[2] && fields.points[3] < 0.0);
    }

    #[test]
    fn fields_differ_in_numbers_and_dates_only() {
        let text = "Added on Monday, March 4, 2024\n12 votes\nmean\nAdded on Friday, May 31, 2024\n7 votes\nmedian\nyes\nO(n)\nyes\nO(n)";
        assert_eq!(found(text).times, [2, 2, 0, 2, 2, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn answers_lie_within_the_fields_around_them() {
        let card = |text: &str| format!("What is it?\nNotes\n{text}\nDone\n");
        let text: String = ["A length.", "A slope.", "A mean.", "A root.", "A sum."].map(card).concat();
        let fields = found(&text);
        let edges = fields.edges((0..5).map(|nth| (4 * nth + 1, 4 * nth + 3)));
        assert!(edges.leading && edges.trailing);
        assert_eq!(fields.within(edges, 1, 3), Some((2, 2)));
        assert_eq!(fields.within(Edges::default(), 1, 3), Some((1, 3)));
        assert_eq!(fields.within(edges, 3, 3), None);
    }
}
