//! What an answer shows beside its reference to an embedder, as numbers without a unit.
//!
//! Each word of the reference is held against the word of the answer that means most nearly the same where it stands; words
//! count as they do for the lexical signals, those of the question little. Nearness knows no direction: "raises" is
//! near "lowers". So these numbers stand beside the lexical ones, and what `guard` refuses stays refused.

use super::prose::{Prose, Word};
use super::signals::{Asked, Weighed};
use super::vectors::{Reading, Vectors, add, product, unit};

/// What the numbers are called in tables.
pub const NEARNESS: [&str; 13] = [
    "near_said",
    "near_to_the_point",
    "near_balance",
    "near_beyond_question",
    "near_weakest",
    "near_whole",
    "near_question",
    "near_gain",
    "near_on_average",
    "near_plainly",
    "near_sentences",
    "near_asked",
    "near_heavy",
];

/// What an embedder sees in an answer beside its references, in the order of [`NEARNESS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearness(pub [f32; NEARNESS.len()]);

/// So many words of a text are held against those of another.
const MOST_WORDS: usize = 256;
/// So many references are compared.
const MOST_REFERENCES: usize = 8;

/// The words of a text that say something, with their vectors.
struct Seen<'a> {
    words: Vec<(&'a Word, f32, Vec<f32>)>,
}

/// Returns the numbers of the reference that the answer is nearest to. At most 256 words of a text and eight references
/// are looked at, so the cost is bounded.
pub(super) fn nearness(asked: &Asked, references: &[Weighed], answer: &Weighed, vectors: &Vectors) -> Nearness {
    let theirs = Seen::of(&answer.prose, &answer.weights, vectors.answer);
    let plain = vec![1.0; asked.prose.words.len()];
    let question = Seen::of(&asked.prose, &plain, vectors.question);
    let pairs = references.iter().zip(vectors.references).take(MOST_REFERENCES);
    let all: Vec<_> =
        pairs.map(|(reference, reading)| beside(reference, reading, &question, answer, &theirs, vectors)).collect();
    let on_average = ratio(all.iter().map(|numbers| numbers[0]).sum(), all.len() as f32);
    let best = all.into_iter().max_by(|a, b| a[2].total_cmp(&b[2]));
    let mut numbers = best.unwrap_or([0.0; NEARNESS.len()]);
    numbers[8] = on_average;
    Nearness(numbers)
}

fn beside(
    reference: &Weighed,
    reading: &Reading,
    question: &Seen,
    answer: &Weighed,
    theirs: &Seen,
    vectors: &Vectors,
) -> [f32; NEARNESS.len()] {
    let ours = Seen::of(&reference.prose, &reference.weights, reading);
    let said: Vec<f32> = ours.words.iter().map(|word| theirs.nearest(&word.2)).collect();
    let back: Vec<f32> = theirs.words.iter().map(|word| ours.nearest(&word.2)).collect();
    let asked: Vec<f32> = ours.words.iter().map(|word| question.nearest(&word.2)).collect();
    let mean = |seen: &Seen, near: &[f32]| {
        ratio(
            seen.words.iter().zip(near).map(|(word, near)| word.1 * near).sum(),
            seen.words.iter().map(|word| word.1).sum(),
        )
    };
    let (recall, precision) = (mean(&ours, &said), mean(theirs, &back));
    let beyond: f32 =
        ours.words.iter().zip(&said).zip(&asked).map(|((word, said), asked)| word.1 * (said - asked).max(0.0)).sum();
    let room: f32 = ours.words.iter().zip(&asked).map(|(word, asked)| word.1 * (1.0 - asked)).sum();
    let mut heavy: Vec<(f32, f32)> = ours.words.iter().zip(&said).map(|(word, said)| (word.1, *said)).collect();
    heavy.sort_by(|a, b| b.0.total_cmp(&a.0));
    let third = heavy.len().div_ceil(3);
    let whole = product(&reading.whole, &vectors.answer.whole);
    let of_question = product(&reading.whole, &vectors.question.whole);
    [
        recall,
        precision,
        ratio(2.0 * recall * precision, recall + precision),
        ratio(beyond, room),
        weakest(reference, &ours, &said),
        whole,
        product(&vectors.question.whole, &vectors.answer.whole),
        whole - of_question,
        0.0,
        ratio(said.iter().sum(), said.len() as f32),
        sentences(&reference.prose, reading, &answer.prose, vectors.answer),
        of_question,
        ratio(heavy.iter().take(third).map(|word| word.1).sum(), third as f32),
    ]
}

impl<'a> Seen<'a> {
    fn of(prose: &'a Prose, weights: &[f32], reading: &Reading) -> Seen<'a> {
        let mut tokens = reading.tokens.iter().peekable();
        let mut words = Vec::new();
        for (word, weight) in prose.words.iter().zip(weights) {
            while tokens.peek().is_some_and(|token| token.range.end <= word.range.start) {
                tokens.next();
            }
            if word.part.is_some() || *weight <= 0.0 {
                continue;
            }
            let mut sum = Vec::new();
            let mut pieces = tokens.clone();
            while let Some(token) = pieces.next_if(|token| token.range.start < word.range.end) {
                sum.resize(token.vector.len(), 0.0);
                add(&mut sum, &token.vector);
            }
            if !sum.is_empty() {
                words.push((word, *weight, unit(sum)));
            }
            if words.len() == MOST_WORDS {
                break;
            }
        }
        Seen { words }
    }

    /// Returns how near the nearest word is; nothing is nearer than zero.
    fn nearest(&self, vector: &[f32]) -> f32 {
        self.words.iter().map(|word| product(&word.2, vector)).fold(0.0, f32::max)
    }
}

/// Returns the mean nearness in the sentence of the reference that is said least.
fn weakest(reference: &Weighed, ours: &Seen, said: &[f32]) -> f32 {
    let mut sums = vec![(0.0_f32, 0.0_f32); reference.prose.sentences + 1];
    for ((word, weight, _), said) in ours.words.iter().zip(said) {
        let sum = &mut sums[word.sentence];
        sum.0 += weight * said;
        sum.1 += weight;
    }
    let shares = sums.into_iter().filter(|sum| sum.1 > 0.4).map(|(said, all)| said / all);
    shares.min_by(f32::total_cmp).unwrap_or(0.0)
}

/// Returns how near the sentences of the reference have a sentence of the answer, on average.
fn sentences(reference: &Prose, reading: &Reading, answer: &Prose, theirs: &Reading) -> f32 {
    let vectors = |prose: &Prose, reading: &Reading| -> Vec<Vec<f32>> {
        prose.ranges.iter().take(MOST_WORDS / 4).filter_map(|range| reading.part(range)).collect()
    };
    let theirs = vectors(answer, theirs);
    let near: Vec<f32> = vectors(reference, reading)
        .iter()
        .map(|ours| theirs.iter().map(|vector| product(vector, ours)).fold(0.0, f32::max))
        .collect();
    ratio(near.iter().sum(), near.len() as f32)
}

fn ratio(part: f32, whole: f32) -> f32 {
    if whole <= 0.0 { 0.0 } else { part / whole }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::grade::{Model, Rubric, Token, grade, model::SIGNALS};

    /// An embedder that knows words by their first letter alone.
    fn reading(text: &str) -> Reading {
        let axis = |word: &str| {
            let mut vector = vec![0.0; 32];
            vector[word.bytes().next().map_or(0, |byte| usize::from(byte.to_ascii_lowercase() % 32))] = 1.0;
            vector
        };
        let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        let tokens = text
            .split_whitespace()
            .map(|word| Token { range: place(word)..place(word) + word.len(), vector: axis(word) });
        Reading { whole: axis(text), tokens: tokens.collect() }
    }

    #[test]
    fn the_coefficients_were_fitted_to_as_many_numbers_as_there_are() {
        assert_eq!(Model::fitted_near().score.weights.len(), SIGNALS);
    }

    #[test]
    fn a_negated_reference_stays_refused_however_near_it_is() {
        let (question, reference) =
            ("What does momentum do?", "Momentum averages past gradients and dampens oscillation.");
        let rubric = Rubric::of(question, &[reference], &[], &[]);
        let negated = "Momentum does not average past gradients and dampens oscillation.";
        let (asked, said) = (reading(question), [Arc::new(reading(reference))]);
        let check = |answer: &str| {
            let read = reading(answer);
            let vectors = Vectors { question: &asked, references: &said, answer: &read, points: &[], sentences: &[] };
            grade(&rubric, answer, Some(&vectors)).score
        };
        assert!(check(reference) >= 0.85, "{}", check(reference));
        assert!(check(negated) <= 0.3, "{}", check(negated));
    }
}
