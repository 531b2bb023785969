//! What documents read before teach of a line: the log-odds that it begins a question, by how it looks and what surrounds it.
//!
//! Every rule of the reader looks at one thing, and which rules a document calls for is itself a guess. Here some two hundred
//! numbers of each line (its look, its words' evidence, its neighbors, and what is common to lines of its sort in this document)
//! go together into a sum of small trees that labeled documents have taught: `cargo run --release -p xtask -- fit-lines`.
//! A second sum goes over what the first says of the lines around and of all lines of a sort, as a document is of one habit.
//! In the same way it is learned whether a line answers the question above it ([`answers`]), and where a line that holds both
//! divides ([`division`]).

pub mod answers;
pub mod division;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use domain::grade::model::{Sum, Tree};

use super::facts::Facts;
use super::line::{Label, Line, Sign};
use super::split::Seam;

/// How many numbers are known of a line.
pub(super) const COUNT: usize = OWN + 4 * BESIDE + PLACE + SORTS * OF_A_SORT + WHOLE;
/// Of the line by itself; of each neighbor; of where it stands; of the lines of its sort, in each sense; of the document.
const OWN: usize = 50;
const BESIDE: usize = 14;
const PLACE: usize = 12;
const SORTS: usize = 9;
const OF_A_SORT: usize = 8;
const WHOLE: usize = 12;

/// How many numbers a line has in the company of the others.
pub(super) const IN_COMPANY: usize = 5 + SORTS * 3 + 3;
/// Shorter documents taught nothing, and have no habits.
const SHORTEST: usize = 20;
/// Longer documents are written by programs and teach their layout well enough; this would be half the time of reading them.
pub(super) const LONGEST: usize = 5_000;

/// Nearly all that taught are shorter than this; where answers go on for pages and questions stand far from each other, what was
/// learned of answers and divisions ends them too soon.
const LIKE_THOSE: usize = 400;

/// What is known of a line.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its number in the document, 1-based.
    pub line: u32,
    /// What is known of it and its surroundings.
    pub numbers: Vec<f32>,
    /// The sorts it belongs to; lines with equal numbers in one place are of one sort.
    pub sorts: [u32; SORTS],
}

/// What is known of the lines of a part of a document: what `xtask fit-lines` learns from.
pub struct KnownPart {
    /// Each line.
    pub lines: Vec<Known>,
    /// Where each may divide.
    pub divisible: Vec<division::Divisible>,
}

/// Reads a sum of trees: what it begins with, and a tree on each further line: seven pairs of a number's place and the most
/// that goes left, then eight leaves.
fn parse(text: &str) -> Sum {
    let (mut before, mut trees) = (0.0, Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let values: Vec<f32> = line.split(' ').filter_map(|value| value.parse().ok()).collect();
        match values.as_slice() {
            [first] => before = *first,
            values if values.len() == 22 => {
                let mut tree = Tree { splits: [(0, 0.0); 7], leaves: [0.0; 8] };
                for (split, pair) in tree.splits.iter_mut().zip(values.chunks(2)) {
                    *split = (pair[0] as u8, pair[1]);
                }
                tree.leaves.copy_from_slice(&values[14..]);
                trees.push(tree);
            }
            _ => {}
        }
    }
    Sum::of_trees(before, trees)
}

macro_rules! sum {
    ($name:literal) => {
        LazyLock::new(|| parse(include_str!(concat!("experience/", $name))))
    };
}
static ALONE: LazyLock<Sum> = sum!("alone.txt");
static TOGETHER: LazyLock<Sum> = sum!("together.txt");
static ANSWERS: LazyLock<Sum> = sum!("answers.txt");
static ANSWERS_TOGETHER: LazyLock<Sum> = sum!("answers_together.txt");
static DIVIDES: LazyLock<Sum> = sum!("divides.txt");
static DIVIDES_TOGETHER: LazyLock<Sum> = sum!("divides_together.txt");

/// What is thought of the lines of a text, as log-odds.
pub(super) struct Odds {
    /// That a line begins a question.
    pub asks: Vec<f32>,
    /// That it answers the question above it.
    pub answers: Vec<f32>,
    /// The likeliest place where it divides into question and answer, and that it does there; nothing where it cannot divide.
    pub divides: Vec<Option<(f32, division::Cut)>>,
}

/// Returns what is thought of each line; nothing of documents that are too short or too long.
pub(super) fn odds(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Odds {
    let count = lines.len();
    let nothing_more = |asks| Odds { asks, answers: vec![0.0; count], divides: vec![None; count] };
    let Some((known, asks)) = known_and_asks(lines, facts) else { return nothing_more(vec![0.0; count]) };
    if count > LIKE_THOSE {
        return nothing_more(asks);
    }
    let under = answers::under_questions(&known, &asks);
    let alone: Vec<f32> = under.iter().map(|row| ANSWERS.of(row)).collect();
    let company = answers::in_company(&known, &asks, &alone);
    let answers: Vec<f32> = company.iter().map(|row| ANSWERS_TOGETHER.of(row)).collect();
    let divisible = division::divisible(lines, facts);
    let places = division::places(&known, &divisible, &asks, &answers);
    let alone: Vec<f32> = places.iter().map(|place| DIVIDES.of(&place.numbers)).collect();
    let company = division::in_company(&known, &divisible, &asks, &places, &alone);
    let mut divides: Vec<Option<(f32, division::Cut)>> = vec![None; count];
    for (place, row) in places.iter().zip(&company) {
        let odds = DIVIDES_TOGETHER.of(row);
        if divides[place.line].as_ref().is_none_or(|(best, _)| odds > *best) {
            divides[place.line] = Some((odds, divisible[place.line].cuts[place.nth].clone()));
        }
    }
    Odds { asks, answers, divides }
}

/// Returns the log-odds that each line begins a question; nothing of documents that are too short or too long.
pub(super) fn asks(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<f32> {
    known_and_asks(lines, facts).map_or_else(|| vec![0.0; lines.len()], |(_, asks)| asks)
}

/// What is known of each line, and the log-odds that it begins a question.
fn known_and_asks(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<(Vec<Known>, Vec<f32>)> {
    if !(SHORTEST..=LONGEST).contains(&lines.len()) {
        return None;
    }
    let known = known(lines, facts);
    let alone: Vec<f32> = known.iter().map(|known| ALONE.of(&known.numbers)).collect();
    let asks = in_company(&known, &alone).iter().map(|numbers| TOGETHER.of(numbers)).collect();
    Some((known, asks))
}

/// The probability that log-odds stand for.
fn chance(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

/// The share of likely questions, given by their places, right under which stands another.
fn followed(likely: &[usize]) -> f32 {
    likely.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count() as f32 / likely.len().max(1) as f32
}

/// Returns how well the lines that a reading takes for the first of its questions agree with what is thought of each: the F1
/// that is to be expected.
pub(super) fn agreement(lines: &[u32], odds: &[f32], asked: &HashSet<u32>) -> f32 {
    let all: f32 = odds.iter().copied().map(chance).sum();
    let hits: f32 =
        lines.iter().zip(odds).filter(|(line, _)| asked.contains(line)).map(|(_, odds)| chance(*odds)).sum();
    2.0 * hits / (all + asked.len() as f32).max(f32::MIN_POSITIVE)
}

/// Returns what is known of each line in the company of the others, given the log-odds of each (as many as there are lines):
/// its own and its neighbors', what the lines of its sorts are worth together, and the document's mean.
pub fn in_company(known: &[Known], odds: &[f32]) -> Vec<Vec<f32>> {
    let likely: Vec<f32> = odds.iter().copied().map(chance).collect();
    let all: f32 = likely.iter().sum();
    let count = known.len().max(1) as f32;
    let unsure = likely.iter().filter(|likely| (**likely - 0.5).abs() < 0.3).count() as f32 / count;
    let sums: Vec<HashMap<u32, (f32, f32)>> = (0..SORTS)
        .map(|sense| {
            let mut sums: HashMap<u32, (f32, f32)> = HashMap::new();
            for (known, likely) in known.iter().zip(&likely) {
                let sum = sums.entry(known.sorts[sense]).or_default();
                *sum = (sum.0 + 1.0, sum.1 + likely);
            }
            sums
        })
        .collect();
    let at_or_far = |at: Option<usize>| at.and_then(|at| odds.get(at)).copied().unwrap_or(-9.0);
    (0..known.len())
        .map(|at| {
            let mut row = Vec::with_capacity(IN_COMPANY);
            row.extend([Some(at), at.checked_sub(1), Some(at + 1), at.checked_sub(2), Some(at + 2)].map(at_or_far));
            for (sums, sort) in sums.iter().zip(known[at].sorts) {
                let (count, sum) = sums[&sort];
                let others = if count > 1.0 { (sum - likely[at]) / (count - 1.0) } else { -1.0 };
                row.extend([others, count.ln(), sum]);
            }
            row.extend([all / count, all, unsure]);
            row
        })
        .collect()
}

/// Evidence of words counts up to here for a line.
const PLAINLY: f32 = 5.0;
/// So many lines off, a question is far.
const FAR: usize = 40;

/// What is known of a line before its surroundings are looked at.
struct Own {
    numbers: [f32; OWN],
    indent: f32,
    sign: f32,
    words: f32,
    /// How much its words ask, within bounds.
    asks: f32,
    mark: bool,
    stop: bool,
    colon: bool,
    /// Whether it opens in lower case, and whether nearly all its letters are capitals.
    lower: bool,
    upper: bool,
}

/// Returns what is known of every line.
pub(super) fn known(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<Known> {
    let own: Vec<Own> = lines.iter().zip(facts).map(|(line, facts)| Own::of(line, facts)).collect();
    let whole = whole(lines, &own);
    let sorts = sorts(lines, &own);
    let tallies: Vec<HashMap<u32, Tally>> =
        (0..SORTS).map(|sense| tally(&own, sorts.iter().map(|sorts| sorts[sense]))).collect();
    let distances = distances(&own);
    (0..lines.len())
        .map(|at| {
            let mut row = Vec::with_capacity(COUNT);
            row.extend(own[at].numbers);
            for neighbor in [at.checked_sub(1), Some(at + 1), at.checked_sub(2), Some(at + 2)] {
                beside(&mut row, &own[at], neighbor.and_then(|at| lines.get(at).zip(own.get(at)).zip(facts.get(at))));
            }
            place(&mut row, lines, &own, at, distances[at]);
            for (sense, tallies) in tallies.iter().enumerate() {
                tallies[&sorts[at][sense]].push(&mut row, &own[at], whole[1], lines.len());
            }
            row.extend(whole);
            Known { line: lines[at].number, numbers: row, sorts: sorts[at] }
        })
        .collect()
}

fn yes(told: bool) -> f32 {
    if told { 1.0 } else { 0.0 }
}

/// A small number for the sort of sign.
fn sign_number(sign: Sign) -> f32 {
    match sign {
        Sign::None => 0.0,
        Sign::Hash => 1.0,
        Sign::Number(_) => 2.0,
        Sign::Letter => 3.0,
        Sign::Bullet(_) => 4.0,
    }
}

/// The share of characters of which something holds.
fn share(text: &str, holds: impl Fn(char) -> bool) -> f32 {
    let count = text.chars().count().max(1);
    text.chars().filter(|&c| holds(c)).count() as f32 / count as f32
}

impl Own {
    fn of(line: &Line<'_>, facts: &Facts<'_>) -> Own {
        let body = line.body;
        let bare = body.trim_end_matches(['*', '_', '`', '"', '”', '»', '’', ')', ']', ' ']);
        let end = bare.chars().next_back().unwrap_or(' ');
        let words: Vec<&str> = body.split_whitespace().collect();
        let letters = body.chars().filter(|c| c.is_alphabetic()).count().max(1) as f32;
        let mark_at = body.find('?');
        let length = body.chars().count() as f32;
        let asked = facts.seam.map(|seam| seam.question.len() as f32 / body.len().max(1) as f32);
        let lower = body.chars().next().is_some_and(char::is_lowercase);
        let capitals = body.chars().filter(|c| c.is_uppercase()).count() as f32 / letters;
        let opens = |word: &[&str]| {
            let first = words.first().map(|first| first.to_lowercase()).unwrap_or_default();
            yes(word.contains(&first.trim_matches(|c: char| !c.is_alphanumeric())))
        };
        let says = |reason: &str| yes(facts.says(reason));
        let dash = [" - ", " – ", " — ", " -> ", " → ", " = "].iter().find_map(|sign| body.find(sign));
        let colon = body.find(": ");
        let numbers = [
            line.indent.min(24) as f32,
            sign_number(line.sign),
            yes(line.sign == Sign::None),
            yes(matches!(line.sign, Sign::Number(_))),
            yes(matches!(line.sign, Sign::Bullet(_))),
            yes(line.label == Some(Label::Question)),
            yes(line.label == Some(Label::Asker)),
            yes(line.label == Some(Label::Answer)),
            yes(matches!(line.label, Some(Label::Item | Label::Hint))),
            yes(line.level.is_some()),
            yes(line.bold),
            yes(line.quoted || line.header || line.stamped),
            yes(line.speech.is_some()),
            yes(line.underline.is_some()),
            facts.words.score,
            facts.head.score,
            yes(facts.seam.is_some()),
            yes(facts.seam.is_some_and(|seam| seam.seam == Seam::Firm)),
            asked.unwrap_or(-1.0),
            yes(facts.term_seam.is_some()),
            yes(facts.topic_seam.is_some()),
            yes(facts.quotes),
            yes(facts.code),
            yes(facts.completes || facts.replies),
            says("opens with a question word"),
            says("opens with a task word"),
            says("opens with a prompt phrase"),
            says("a bare topic"),
            says("ends like a statement"),
            says("announces something"),
            words.len() as f32,
            length,
            yes(end == '?'),
            yes(matches!(end, '.' | '!')),
            yes(end == ':'),
            yes(matches!(end, ',' | ';')),
            mark_at.map_or(-1.0, |at| at as f32 / body.len() as f32),
            body.matches('?').count() as f32,
            dash.map_or(-1.0, |at| body[..at].split_whitespace().count() as f32),
            colon.map_or(-1.0, |at| body[..at].split_whitespace().count() as f32),
            yes(lower),
            capitals,
            words.iter().filter(|word| word.starts_with(char::is_uppercase)).count() as f32 / words.len().max(1) as f32,
            share(body, |c| c.is_ascii_digit()),
            share(body, |c| matches!(c, '=' | '+' | '^' | '/' | '<' | '>' | '{' | '}' | '[' | ']' | '\\' | '$' | '|')),
            body.matches(". ").count() as f32,
            body.matches(',').count() as f32,
            opens(&[
                "the", "a", "an", "this", "it", "they", "these", "that", "because", "so", "no", "yes", "and", "but",
            ]),
            opens(&["i", "we", "my", "our", "he", "she", "you", "your"]),
            yes(body.contains("://") || body.contains("www.")),
        ];
        Own {
            indent: line.indent.min(24) as f32,
            sign: sign_number(line.sign),
            words: words.len() as f32,
            asks: facts.head.score.max(facts.words.score).clamp(-PLAINLY, PLAINLY),
            mark: end == '?',
            stop: matches!(end, '.' | '!'),
            colon: end == ':',
            lower,
            upper: capitals > 0.8,
            numbers,
        }
    }
}

/// What is known of a neighbor.
fn beside(row: &mut Vec<f32>, own: &Own, neighbor: Option<((&Line<'_>, &Own), &Facts<'_>)>) {
    let Some(((line, other), facts)) = neighbor else {
        row.extend([-9.0; BESIDE]);
        return;
    };
    row.extend([
        other.indent - own.indent,
        other.sign,
        yes(line.label == Some(Label::Question)),
        yes(line.label == Some(Label::Answer)),
        other.asks,
        other.words,
        yes(other.mark),
        yes(other.stop),
        yes(other.colon),
        yes(facts.code),
        yes(line.bold),
        yes(facts.seam.is_some()),
        yes(line.body.chars().next().is_some_and(char::is_lowercase)),
        yes(line.blank_before),
    ]);
}

/// What is known of the line's place.
fn place(row: &mut Vec<f32>, lines: &[Line<'_>], own: &[Own], at: usize, (above, below): (usize, usize)) {
    let gap = |upper: usize, lower: usize| match (lines.get(upper), lines.get(lower)) {
        (Some(upper), Some(lower)) => lower.number.saturating_sub(upper.last + 1).min(3) as f32,
        _ => 3.0,
    };
    let before = at.checked_sub(1);
    let block = lines[..at].iter().rev().take_while(|line| !line.blank_after).take(FAR).count();
    let rest = lines[at + 1..].iter().take_while(|line| !line.blank_before).take(FAR).count();
    row.extend([
        yes(lines[at].blank_before),
        yes(lines[at].blank_after),
        before.map_or(3.0, |before| gap(before, at)),
        gap(at, at + 1),
        gap(at + 1, at + 2),
        before.and_then(|at| at.checked_sub(1)).map_or(3.0, |above| gap(above, above + 1)),
        at as f32 / lines.len() as f32,
        at.min(30) as f32,
        above as f32,
        below as f32,
        block as f32,
        rest as f32 + own[at].sign / 8.0,
    ]);
}

/// How far it is to the line above, and to the line below, whose words plainly ask.
fn distances(own: &[Own]) -> Vec<(usize, usize)> {
    let asks = |own: &Own| own.asks >= 3.0;
    let mut found = vec![(FAR, FAR); own.len()];
    let (mut above, mut below) = (FAR, FAR);
    for at in 0..own.len() {
        found[at].0 = above;
        above = if asks(&own[at]) { 1 } else { (above + 1).min(FAR) };
        let back = own.len() - 1 - at;
        found[back].1 = below;
        below = if asks(&own[back]) { 1 } else { (below + 1).min(FAR) };
    }
    found
}

/// The sorts a line belongs to, in each sense in which lines of a document may be alike.
fn sorts(lines: &[Line<'_>], own: &[Own]) -> Vec<[u32; SORTS]> {
    let packed = |parts: &[u32]| parts.iter().fold(0_u32, |sum, part| sum * 32 + part.min(&31));
    (0..lines.len())
        .map(|at| {
            let line = &lines[at];
            let bullet = match line.sign {
                Sign::Bullet(sign) => u32::from(sign) % 7,
                _ => 0,
            };
            let label = line.label.map_or(0, |label| 1 + label as u32);
            let sign = own[at].sign as u32;
            let indent = own[at].indent as u32;
            let (before, after) = (u32::from(line.blank_before), u32::from(line.blank_after));
            let next = own.get(at + 1);
            let deeper = next.map_or(1, |next| 1 + u32::from(next.indent > own[at].indent));
            let deeper = if next.is_some_and(|next| next.indent < own[at].indent) { 0 } else { deeper };
            let length = u32::from(own[at].words > 4.0) + u32::from(own[at].words > 14.0);
            let end = u32::from(own[at].stop) + 2 * u32::from(own[at].colon) + 3 * u32::from(own[at].mark);
            let (upper, lower) = (u32::from(own[at].upper), u32::from(own[at].lower));
            [
                packed(&[sign, bullet, label]),
                packed(&[sign, bullet, indent]),
                packed(&[sign, before, after, indent]),
                indent,
                packed(&[sign, label, before]),
                packed(&[sign, deeper, next.map_or(9, |next| next.sign as u32)]),
                packed(&[sign, length, u32::from(own[at].stop)]),
                packed(&[u32::from(line.bold), upper, lower, sign]),
                packed(&[before, after, length, end]),
            ]
        })
        .collect()
}

/// What lines of one sort have in common.
#[derive(Default)]
struct Tally {
    count: f32,
    asks: f32,
    words: f32,
    marks: f32,
    stops: f32,
    /// How many follow one of their sort at once.
    runs: f32,
    /// How much what follows them asks.
    next: f32,
    last: Option<usize>,
}

fn tally(own: &[Own], sorts: impl Iterator<Item = u32>) -> HashMap<u32, Tally> {
    let mut tallies: HashMap<u32, Tally> = HashMap::new();
    for (at, sort) in sorts.enumerate() {
        let tally = tallies.entry(sort).or_default();
        tally.count += 1.0;
        tally.asks += own[at].asks;
        tally.words += own[at].words;
        tally.marks += yes(own[at].mark);
        tally.stops += yes(own[at].stop);
        tally.runs += yes(tally.last.is_some_and(|last| last + 1 == at));
        tally.next += own.get(at + 1).map_or(0.0, |next| next.asks);
        tally.last = Some(at);
    }
    tallies
}

impl Tally {
    fn push(&self, row: &mut Vec<f32>, own: &Own, usual: f32, lines: usize) {
        let others = if self.count > 1.0 { (self.asks - own.asks) / (self.count - 1.0) } else { -9.0 };
        row.extend([
            self.count.ln(),
            self.count / lines as f32,
            others,
            if self.count > 1.0 { others - usual } else { 0.0 },
            self.words / self.count,
            self.marks / self.count,
            self.stops / self.count - self.runs / self.count,
            self.next / self.count,
        ]);
    }
}

/// What is known of the whole document.
fn whole(lines: &[Line<'_>], own: &[Own]) -> [f32; WHOLE] {
    let count = lines.len().max(1) as f32;
    let mean = |of: &dyn Fn(usize) -> f32| (0..lines.len()).map(of).sum::<f32>() / count;
    [
        count,
        mean(&|at| own[at].asks),
        mean(&|at| yes(own[at].mark)),
        mean(&|at| yes(own[at].asks >= 3.0)),
        mean(&|at| own[at].words),
        mean(&|at| yes(lines[at].blank_before)),
        mean(&|at| yes(own[at].indent > 0.0)),
        mean(&|at| yes(own[at].stop)),
        mean(&|at| yes(matches!(lines[at].sign, Sign::Bullet(_)))),
        mean(&|at| yes(matches!(lines[at].sign, Sign::Number(_)))),
        mean(&|at| yes(lines[at].label == Some(Label::Question))),
        mean(&|at| yes(lines[at].label == Some(Label::Answer))),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn known_of(text: &str) -> Vec<Known> {
        let lines = lines(text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        known(&lines, &facts)
    }

    #[test]
    fn trees_ask_for_numbers_that_there_are() {
        let sums = [
            (&*ALONE, COUNT),
            (&*TOGETHER, IN_COMPANY),
            (&*ANSWERS, answers::COUNT),
            (&*ANSWERS_TOGETHER, answers::TOGETHER),
            (&*DIVIDES, division::COUNT),
            (&*DIVIDES_TOGETHER, division::TOGETHER),
        ];
        for (taught, count) in sums {
            assert!(!taught.trees.is_empty());
            let asked = taught.trees.iter().flat_map(|tree| tree.splits).map(|(which, _)| usize::from(which));
            assert!(asked.max() < Some(count));
        }
    }

    #[test]
    fn every_line_has_all_numbers() {
        let known =
            known_of("Notes\n\nWhat is dropout?\n  Units are left out.\n\nWhy warmup\n  Statistics are bad early on.");
        assert!(known.iter().all(|known| known.numbers.len() == COUNT));
        assert!(in_company(&known, &[0.0; 5]).iter().all(|numbers| numbers.len() == IN_COMPANY));
        assert!(known.iter().flat_map(|known| &known.numbers).all(|number| number.is_finite()));
    }

    #[test]
    fn a_title_over_text_asks_where_others_do() {
        let titles =
            ["What is a margin?", "Kernel trick", "Slack variables", "Why scale first?", "Dual form", "Hinge loss"];
        let under = "\n  A weight for each of the points.\n  Those far from the plane have none.\n\n";
        let text: String = titles.iter().chain(&titles).flat_map(|title| [*title, under]).collect();
        let lines = lines(&text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        let odds = asks(&lines, &facts);
        assert!(lines.iter().zip(&odds).all(|(line, odds)| (*odds > 0.0) == (line.indent == 0)), "{odds:?}");
    }

    #[test]
    fn long_documents_teach_themselves() {
        let text = "What is a margin?\nA distance.\n".repeat(LONGEST);
        let lines = lines(&text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        assert!(asks(&lines, &facts).iter().all(|odds| *odds == 0.0));
    }
}
