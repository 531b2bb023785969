//! What became of each key point: what the meaning engine reads, beside how many of the point's words a sentence says.
//!
//! The engine decides what is contradicted; whether a point is made at all, two ways of counting see better than one.

use super::align::Lookup;
use super::points::{PointState, State};
use super::prose::Prose;
use super::signals::Weighed;
use super::{PointGrade, Rubric};

/// A word of the point that the question has counts half: the subject must be spoken of, but everybody speaks of it.
const ASKED: f32 = 0.5;

/// Returns what became of each point.
pub(super) fn points(rubric: &Rubric, read: Vec<PointState>, answer: &Weighed) -> Vec<PointGrade> {
    let sentences = sentences(&answer.prose);
    let lookups: Vec<Lookup<'_>> = sentences.iter().map(Lookup::of).collect();
    let points = rubric.points().iter().zip(&rubric.point_words).zip(read);
    points
        .map(|((point, words), read)| {
            let shares = lookups.iter().map(|lookup| share(rubric, words, lookup));
            let best = shares.enumerate().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            let (nth, said) = best.unwrap_or((0, 0.0));
            let state = state(&read, said);
            let own = answer.prose.ranges.get(nth).cloned();
            let sentence = if state == State::Missing { None } else { read.sentence.or(own) };
            PointGrade {
                text: point.text.clone(),
                weight: point.weight,
                kind: point.kind,
                state,
                coverage: (read.coverage + said) / 2.0,
                answer: sentence,
                reason: read.why,
            }
        })
        .collect()
}

/// So much of a point must be said to make it, and to touch it; chosen on the labeled development answers.
const COVERED: f64 = 0.4;
const TOUCHED: f64 = 0.3;

fn state(read: &PointState, said: f64) -> State {
    let both = (read.coverage + said) / 2.0;
    match read.state {
        State::Contradicted => State::Contradicted,
        // The engine saw that words are there and nothing is said with them.
        State::Partly if read.why.is_some() => State::Partly,
        _ if both >= COVERED => State::Covered,
        _ if both >= TOUCHED => State::Partly,
        _ => State::Missing,
    }
}

/// Returns how much of a point's words a sentence says.
fn share(rubric: &Rubric, point: &Weighed, sentence: &Lookup<'_>) -> f64 {
    let matches = sentence.align(&point.prose);
    let weigh = |word: &super::prose::Word| word.weight * if rubric.asked.has(word) { ASKED } else { 1.0 };
    let all: f32 = point.prose.words.iter().map(weigh).sum();
    let said: f32 = point.prose.words.iter().zip(&matches).map(|(word, found)| weigh(word) * found.score).sum();
    if all > 0.0 { f64::from(said / all) } else { 0.0 }
}

/// Returns each sentence of an answer by itself; a long answer's later sentences together.
fn sentences(prose: &Prose) -> Vec<Prose> {
    let mut sentences: Vec<Prose> = Vec::new();
    for word in &prose.words {
        let nth = word.sentence.min(MOST_SENTENCES - 1);
        if sentences.len() <= nth {
            sentences.resize_with(nth + 1, Prose::default);
        }
        sentences[nth].words.push(word.clone());
    }
    sentences
}

/// So many sentences are looked at one by one.
const MOST_SENTENCES: usize = 40;
