//! What an answer says beside its reference: letters and numbers that name things, words that neither question nor reference has.

use std::collections::HashSet;

use super::align::Match;
use super::prose::{Prose, Word};
use super::signals::{Asked, Weighed};

/// Returns which share of the letters and numbers by which the reference names things is not in the answer.
pub(super) fn marks_missing(reference: &Prose, answer: &Prose) -> f32 {
    let marks = |prose: &Prose| -> HashSet<u64> {
        prose.words.iter().filter(|word| is_mark(word)).map(|word| word.stem).collect()
    };
    let (ours, theirs) = (marks(reference), marks(answer));
    if ours.is_empty() { 0.0 } else { ours.difference(&theirs).count() as f32 / ours.len() as f32 }
}

/// Returns whether a word names one of several things by a letter or a number.
fn is_mark(word: &Word) -> bool {
    word.number.is_some() || word.letters.len() == 1 && word.part.is_none()
}

/// Returns which share of what the answer says neither the question nor a reference has, and the logarithm of how much.
pub(super) fn strange<'a>(asked: &Asked, matches: impl Iterator<Item = &'a Match>, answer: &Weighed) -> (f32, f32) {
    let found = matches.filter(|found| found.score >= 0.5 || found.opposite.is_some());
    let word = |found: &Match| answer.prose.words.get(found.by.or(found.opposite)?);
    let known: HashSet<u64> = found.filter_map(word).map(|word| word.stem).collect();
    let (mut all, mut strange) = (0.0, 0.0);
    for word in answer.prose.content() {
        all += word.weight;
        strange += if known.contains(&word.stem) || asked.has(word) { 0.0 } else { word.weight };
    }
    (if all > 0.0 { strange / all } else { 0.0 }, (1.0_f32 + strange).ln())
}
