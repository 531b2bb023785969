//! Whether a statement commits a misconception: all groups of a pattern in one clause, and nothing that takes it back.

use std::cell::LazyCell;

use super::entry::Pattern;
use super::passage::Statement;
use super::phrase::{Phrase, Span, may_stand};
use super::words::Word;

/// Farthest that the first and the last word of a match stand apart.
const WIDEST: usize = 26;
/// How many words before a match may deny it.
const REACH: usize = 3;
/// How many words before what is told of a subject may deny it.
const FAR: usize = 6;

/// Returns how sure a statement says what a pattern looks for, 0 to 1; `None` when it does not, or says one of the
/// wordings that take it back.
/// `own` is what takes this pattern back, `unless` what takes back any of its entry.
pub(super) fn commits(statement: &Statement, pattern: &Pattern, own: &[Phrase], unless: &[Phrase]) -> Option<f64> {
    let (sure, said) = matches(statement, pattern, unless)?;
    let near = LazyCell::new(|| said.is_near_a_denial(statement));
    let meant = own.iter().filter(|phrase| !phrase.is_denial() || *near);
    (!statement.takes_back(meant)).then_some(sure)
}

/// The words of a statement that say what a pattern looks for, the subject left out.
struct Said {
    first: usize,
}

impl Said {
    fn of(spans: &[Span]) -> Said {
        let first = spans.iter().map(|span| span.first).min().unwrap_or(0);
        Said { first }
    }

    /// Returns whether a denial stands where it may be meant for what is said: shortly before it, or anywhere behind.
    fn is_near_a_denial(&self, statement: &Statement) -> bool {
        let words = &statement.words;
        let clause = words[self.first].clause;
        words
            .iter()
            .enumerate()
            .skip(self.first.saturating_sub(FAR))
            .any(|(at, word)| word.negates && (at >= self.first || word.clause == clause))
    }
}

fn matches(statement: &Statement, pattern: &Pattern, unless: &[Phrase]) -> Option<(f64, Said)> {
    let words = &statement.words;
    if pattern.groups.iter().skip(1).any(|group| !may_stand(group, statement.bits)) {
        return None;
    }
    // From the last to the first: nearly always one of those that must stand here does not.
    let mut found: Vec<Vec<Span>> = Vec::with_capacity(pattern.groups.len());
    for (index, group) in pattern.groups.iter().enumerate().rev() {
        found.push(statement.places(group));
        if index > 0 && found.last().is_some_and(Vec::is_empty) {
            return None;
        }
    }
    found.reverse();
    let subject_here = found.first().is_some_and(|spans| !spans.is_empty());
    if subject_here && let Some(spans) = together(&found, pattern.ordered, words) {
        return (!denied(words, &spans)).then(|| (0.92, Said::of(if spans.len() > 1 { &spans[1..] } else { &spans })));
    }
    if subject_here || found.len() < 2 {
        return None;
    }
    // The subject stands above: in the sentence before, in the item's label, in the heading, or in the question.
    let subject = pattern.groups.first()?;
    let nearest = statement.context.iter().take(4).position(|above| above.says(subject))?;
    let only_asked = statement.asked && nearest + 1 == statement.context.len();
    // What takes a match back may stand anywhere above as well: a sentence on convolutions in an answer about recurrent
    // networks speaks of either.
    if statement.context.iter().any(|above| above.says(unless)) {
        return None;
    }
    let spans = together(&found[1..], pattern.ordered, words)?;
    // A single word says too little of something that the sentence does not name.
    if spans.iter().map(|span| span.last - span.first + 1).sum::<usize>() < 2 {
        return None;
    }
    let plain = nearest <= 1 && !only_asked && !statement.context[nearest].compares();
    (!denied(words, &spans)).then(|| (if plain { 0.85 } else { 0.6 }, Said::of(&spans)))
}

/// Returns the closest choice of one span of each group within one clause.
fn together(groups: &[Vec<Span>], ordered: bool, words: &[Word]) -> Option<Vec<Span>> {
    let mut best: Option<(usize, Vec<Span>)> = None;
    let mut chosen = Vec::new();
    choose(groups, ordered, words, &mut chosen, &mut best, &mut 400);
    best.map(|(_, spans)| spans)
}

fn choose(
    groups: &[Vec<Span>],
    ordered: bool,
    words: &[Word],
    chosen: &mut Vec<Span>,
    best: &mut Option<(usize, Vec<Span>)>,
    left: &mut u32,
) {
    if *left == 0 {
        return;
    }
    *left -= 1;
    let Some((spans, rest)) = groups.split_first() else {
        let first = chosen.iter().map(|span| span.first).min().unwrap_or(0);
        let last = chosen.iter().map(|span| span.last).max().unwrap_or(0);
        if last - first <= WIDEST && best.as_ref().is_none_or(|(width, _)| last - first < *width) {
            *best = Some((last - first, chosen.clone()));
        }
        return;
    };
    for span in spans {
        let clause = words.get(span.first).map(|word| word.clause);
        let fits = chosen.iter().all(|other| {
            words.get(other.first).map(|word| word.clause) == clause
                && (span.first > other.last || (!ordered && span.last < other.first))
        });
        if fits {
            chosen.push(*span);
            choose(rest, ordered, words, chosen, best, left);
            chosen.pop();
        }
    }
}

/// Returns whether something before or between the matched words denies them.
fn denied(words: &[Word], spans: &[Span]) -> bool {
    let first = spans.iter().map(|span| span.first).min().unwrap_or(0);
    let last = spans.iter().map(|span| span.last).max().unwrap_or(0);
    let clause = words.get(first).map(|word| word.clause);
    // "Saddle points are no optima: the curvature is …": what is denied first is not what is told after it.
    let told = spans.iter().skip(1).map(|span| span.first).min().unwrap_or(first);
    let far = |at: usize| at >= first && at + FAR + REACH < told && words[at].text != "without";
    (first.saturating_sub(REACH)..(last + 1).min(words.len())).filter(|at| !far(*at)).any(|at| {
        // A denial inside a phrase is what the phrase asks for.
        let asked = spans.iter().any(|span| (span.first..=span.last).contains(&at));
        !asked && words.get(at).is_some_and(|word| word.negates && Some(word.clause) == clause)
    })
}
