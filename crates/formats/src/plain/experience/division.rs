//! What documents read before teach of lines that hold a question and its answer: where the one ends and the other begins.

use std::collections::HashMap;

use super::super::facts::Facts;
use super::super::line::Line;
use super::super::split::Inline;
use super::{Known, chance, followed, yes};
use crate::wording::question_evidence;

/// A place where a line may divide into question and answer.
#[derive(Clone, Debug)]
pub struct Cut {
    /// Where the question ends, in bytes of the line's body.
    pub end: usize,
    /// Where the answer begins.
    pub start: usize,
    /// The sort of sign between them.
    kind: usize,
    numbers: [f32; OWN],
}

/// What a line says after sign and label, and where that may divide.
#[derive(Clone, Debug)]
pub struct Divisible {
    /// The words.
    pub body: String,
    /// The places, in their order.
    pub cuts: Vec<Cut>,
}

/// One place of all those in a document.
pub struct Place {
    /// The line, counted from zero.
    pub line: usize,
    /// Which of the line's cuts.
    pub nth: usize,
    /// What is known of it.
    pub numbers: Vec<f32>,
}

/// How many numbers are known of a cut by itself, and with what surrounds it.
const OWN: usize = 28;
#[cfg(test)]
pub(super) const COUNT: usize = OWN + 18;
/// And in the company of the others.
pub(super) const TOGETHER: usize = OWN + 11;
/// Where some of the first stand.
const WORDS_BEFORE: usize = 3;
const WORDS_AFTER: usize = 4;
const CAPITAL: usize = 13;

/// Signs that divide, and the sort of each.
const SIGNS: [(&str, usize); 22] = [
    (": ", 1),
    ("：", 1),
    (" - ", 2),
    (" – ", 2),
    (" — ", 2),
    (" -- ", 2),
    ("— ", 2),
    (" -> ", 3),
    ("→", 3),
    (" => ", 3),
    (" > ", 3),
    (" >> ", 3),
    (" = ", 4),
    (" == ", 4),
    ("\t", 5),
    ("   ", 5),
    (" | ", 5),
    (" :: ", 5),
    ("::", 5),
    (". ", 6),
    ("; ", 6),
    (" (", BRACKET),
];
/// The sort of a question mark, of a bracket, of what only the rules know.
const MARK: usize = 0;
const BRACKET: usize = 7;
const RULE: usize = 8;
const KINDS: usize = 9;
/// So many places of a line are looked at, so many of one sign.
const MOST: usize = 8;
const OF_A_SIGN: usize = 3;

/// Returns where each line may divide.
pub(in crate::plain) fn divisible(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<Divisible> {
    let of = |(line, facts): (&Line<'_>, &Facts<'_>)| Divisible { body: line.body.to_owned(), cuts: cuts(line, facts) };
    lines.iter().zip(facts).map(of).collect()
}

/// Returns the places where a line may divide, in their order.
fn cuts(line: &Line<'_>, facts: &Facts<'_>) -> Vec<Cut> {
    let body = line.body;
    if line.speech.is_some() || facts.code && facts.seam.is_none() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, usize)> = body
        .char_indices()
        .filter(|(_, c)| matches!(c, '?' | '？'))
        .map(|(at, c)| (at + c.len_utf8(), at + c.len_utf8(), MARK))
        .collect();
    for (sign, kind) in SIGNS {
        // What stands in brackets has them.
        let length = if kind == BRACKET { 1 } else { sign.len() };
        found.extend(body.match_indices(sign).take(OF_A_SIGN).map(|(at, _)| (at, at + length, kind)));
    }
    let by_rule = [facts.seam, facts.term_seam, facts.topic_seam].into_iter().flatten();
    found.extend(by_rule.map(|seam| (seam.question.len(), body.len() - seam.answer.len(), RULE)));
    found.sort_unstable();
    let mut out: Vec<Cut> = Vec::new();
    for (end, start, kind) in found {
        if out.len() == MOST {
            break;
        }
        let question = body[..end].trim_end();
        let answer = body[start..].trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '—' | '–' | '-' | '=' | '>' | '→' | '|' | '"' | '”')
        });
        // A mark before another sign is the same place.
        let (end, start) = (question.len(), body.len() - answer.len());
        let again = out.iter().any(|cut| cut.end.abs_diff(end) <= 1 || cut.start == start);
        if again || !question.contains(char::is_alphanumeric) || !answer.contains(char::is_alphanumeric) {
            continue;
        }
        out.push(Cut { end, start, kind, numbers: [0.0; OWN] });
    }
    let count = out.len() as f32;
    for (nth, cut) in out.iter_mut().enumerate() {
        cut.numbers = numbers(line, facts, cut, (nth as f32, count));
    }
    out
}

/// What is known of a cut by itself, and of its rank among those of the line.
fn numbers(line: &Line<'_>, facts: &Facts<'_>, cut: &Cut, (nth, count): (f32, f32)) -> [f32; OWN] {
    let body = line.body;
    let (question, answer) = (&body[..cut.end], &body[cut.start..]);
    let words = |text: &str| text.split_whitespace().count() as f32;
    let is = |seam: Option<Inline<'_>>| yes(seam.is_some_and(|seam| seam.question.len().abs_diff(cut.end) <= 1));
    let first = answer.chars().next().unwrap_or(' ');
    let sign = &body[cut.end..cut.start];
    [
        cut.kind as f32,
        nth,
        count,
        words(question),
        words(answer),
        question.len() as f32 / body.len() as f32,
        question_evidence(question).score,
        question_evidence(answer).score,
        facts.words.score,
        yes(question.ends_with(['?', '？'])),
        yes(question.contains(['?', '？'])),
        yes(answer.contains(['?', '？'])),
        yes(first.is_lowercase()),
        yes(first.is_uppercase()),
        yes(answer.ends_with(['.', '!'])),
        yes(answer.ends_with(':')),
        yes(question.contains(". ")),
        yes(question.contains(", ")),
        question.matches('(').count() as f32 - question.matches(')').count() as f32,
        yes(facts.seam.is_some()),
        is(facts.seam),
        is(facts.term_seam),
        is(facts.topic_seam),
        yes(line.label.is_some()),
        sign.trim().len() as f32,
        yes(sign.contains(['>', '→'])),
        yes(sign.contains([':', '—', '–', '-', '='])),
        yes(answer.starts_with('(')),
    ]
}

/// Returns all places of a document with what is known of them, given the log-odds that each line asks and that it answers.
pub fn places(known: &[Known], divisible: &[Divisible], asks: &[f32], answers: &[f32]) -> Vec<Place> {
    let likely: Vec<usize> = (0..known.len()).filter(|&at| asks[at] > 0.0).collect();
    let count = likely.len().max(1) as f32;
    let has = |at: usize, kind: usize| divisible[at].cuts.iter().any(|cut| cut.kind == kind);
    let share = |holds: &dyn Fn(usize) -> bool| likely.iter().filter(|&&at| holds(at)).count() as f32 / count;
    let lines = known.len().max(1) as f32;
    let of_all = |kind: usize| (0..known.len()).filter(|&at| has(at, kind)).count() as f32 / lines;
    let mean = |kind: usize, which: usize| {
        let of = likely.iter().filter_map(|&at| divisible[at].cuts.iter().find(|cut| cut.kind == kind));
        let (sum, count) = of.fold((0.0, 0.0_f32), |(sum, count), cut| (sum + cut.numbers[which], count + 1.0));
        sum / count.max(1.0)
    };
    // What is common to the places of each sort of sign.
    let of_kind: Vec<[f32; 7]> = (0..KINDS)
        .map(|kind| {
            let (asking, all) = (share(&|at| has(at, kind)), of_all(kind));
            let first = share(&|at| divisible[at].cuts.first().is_some_and(|cut| cut.kind == kind));
            let [before, after, capital] = [WORDS_BEFORE, WORDS_AFTER, CAPITAL].map(|which| mean(kind, which));
            [asking, all, asking - all, first, before, after, capital]
        })
        .collect();
    let followed = followed(&likely);
    let answered = share(&|at| answers.get(at + 1).is_some_and(|odds| *odds > 0.0));
    let of = |odds: &[f32], at: usize| odds.get(at).copied().unwrap_or(-9.0);
    let mut out = Vec::new();
    for (at, (line, divisible)) in known.iter().zip(divisible).enumerate() {
        for (nth, cut) in divisible.cuts.iter().enumerate() {
            let of_kind = of_kind[cut.kind];
            let mut numbers = cut.numbers.to_vec();
            numbers.extend([asks[at], of(asks, at + 1), of(answers, at + 1), of(answers, at + 2)]);
            numbers.extend(of_kind);
            numbers.extend([
                cut.numbers[WORDS_BEFORE] - of_kind[4],
                followed,
                answered,
                count,
                line.numbers[1],
                line.numbers[0],
                yes(divisible.cuts[..nth].iter().any(|before| before.kind == cut.kind)),
            ]);
            out.push(Place { line: at, nth, numbers });
        }
    }
    out
}

/// Returns what is known of each place in the company of the others, given the log-odds that it divides its line.
pub fn in_company(
    known: &[Known],
    divisible: &[Divisible],
    asks: &[f32],
    places: &[Place],
    odds: &[f32],
) -> Vec<Vec<f32>> {
    // Of each sort of sign, everywhere and on lines of a sort: how many likely questions have it, and how many divide there.
    let keys = |place: &Place| {
        let kind = divisible[place.line].cuts[place.nth].kind;
        [(kind, u32::MAX), (kind, known[place.line].sorts[0])]
    };
    let mut sums: HashMap<(usize, u32), (f32, f32)> = HashMap::new();
    let mut best: Vec<f32> = vec![-9.0; known.len()];
    for (place, odds) in places.iter().zip(odds) {
        best[place.line] = best[place.line].max(*odds);
        if asks[place.line] > 0.0 {
            for key in keys(place) {
                let sum = sums.entry(key).or_default();
                *sum = (sum.0 + 1.0, sum.1 + chance(*odds));
            }
        }
    }
    let asking = asks.iter().filter(|odds| **odds > 0.0).count().max(1) as f32;
    let divided: f32 = (0..known.len()).filter(|&at| asks[at] > 0.0).map(|at| chance(best[at])).sum();
    places
        .iter()
        .zip(odds)
        .map(|(place, odds)| {
            let is_likely = asks[place.line] > 0.0;
            let mut row = Vec::with_capacity(TOGETHER);
            row.extend([*odds, best[place.line] - *odds]);
            let own = if is_likely { (1.0, chance(*odds)) } else { (0.0, 0.0) };
            for key in keys(place) {
                let sum = sums.get(&key).copied().unwrap_or_default();
                let (count, sum) = (sum.0 - own.0, sum.1 - own.1);
                row.extend([if count > 0.0 { sum / count } else { -1.0 }, count, sum]);
            }
            let mine = if is_likely { chance(best[place.line]) } else { 0.0 };
            row.extend([divided / asking, (divided - mine) / (asking - 1.0).max(1.0), asking]);
            row.extend(&place.numbers[..OWN]);
            row
        })
        .collect()
}
