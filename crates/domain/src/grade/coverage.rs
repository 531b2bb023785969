//! What became of each key point: what the meaning engine reads, beside how many of the point's words a sentence says.
//!
//! The engine decides what is contradicted; whether a point is made at all, two ways of counting see better than one.

use super::align::Lookup;
use super::PointGrade;
use super::points::{Point, PointState, State};
use super::prose::Prose;
use super::signals::{Asked, Weighed};

/// A word of the point that the question has counts half: the subject must be spoken of, but everybody speaks of it.
const ASKED: f32 = 0.5;

/// How much of the key points' weight an answer makes, and how much it contradicts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Made {
    /// Covered, and half of what is partly said.
    pub said: f64,
    /// Contradicted.
    pub wrong: f64,
}

impl Made {
    /// Returns the sums.
    pub fn of(points: &[PointGrade]) -> Made {
        points.iter().fold(Made::default(), |made, point| match point.state {
            State::Covered => Made { said: made.said + point.weight, ..made },
            State::Partly => Made { said: made.said + point.weight / 2.0, ..made },
            State::Missing => made,
            State::Contradicted => Made { wrong: made.wrong + point.weight, ..made },
        })
    }

    /// Returns what the points alone say the answer is worth: most of a long reference is enough, and what is wrong costs.
    pub fn worth(self) -> f64 {
        ((self.said - self.wrong) / ENOUGH).clamp(0.0, 1.0)
    }
}

/// Who makes so much of the points' weight has answered.
const ENOUGH: f64 = 0.65;

/// An answer's sentences, each ready for look-up.
pub(super) struct Sentences(Vec<Prose>);

impl Sentences {
    /// Returns each sentence of an answer by itself; a long answer's later sentences together.
    pub fn of(prose: &Prose) -> Sentences {
        let mut sentences: Vec<Prose> = Vec::new();
        for word in &prose.words {
            let nth = word.sentence.min(MOST_SENTENCES - 1);
            if sentences.len() <= nth {
                sentences.resize_with(nth + 1, Prose::default);
            }
            sentences[nth].words.push(word.clone());
        }
        Sentences(sentences)
    }

    /// Returns what became of each point, given its words and what the meaning engine read.
    pub fn points(
        &self,
        asked: &Asked,
        points: &[Point],
        words: &[Weighed],
        read: Vec<PointState>,
        answer: &Prose,
    ) -> Vec<PointGrade> {
        let lookups: Vec<Lookup<'_>> = self.0.iter().map(Lookup::of).collect();
        let grade = |((point, words), read): ((&Point, &Weighed), PointState)| {
            let shares = lookups.iter().map(|lookup| share(asked, words, lookup));
            let best = shares.enumerate().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            let (nth, said) = best.unwrap_or((0, 0.0));
            let state = state(&read, said);
            let own = answer.ranges.get(nth).cloned();
            PointGrade {
                text: point.text.clone(),
                weight: point.weight,
                kind: point.kind,
                state,
                coverage: (read.coverage + said) / 2.0,
                answer: if state == State::Missing { None } else { read.sentence.or(own) },
                reason: read.why,
            }
        };
        points.iter().zip(words).zip(read).map(grade).collect()
    }
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
fn share(asked: &Asked, point: &Weighed, sentence: &Lookup<'_>) -> f64 {
    let matches = sentence.align(&point.prose);
    let weigh = |word: &super::prose::Word| word.weight * if asked.has(word) { ASKED } else { 1.0 };
    let all: f32 = point.prose.words.iter().map(weigh).sum();
    let said: f32 = point.prose.words.iter().zip(&matches).map(|(word, found)| weigh(word) * found.score).sum();
    if all > 0.0 { f64::from(said / all) } else { 0.0 }
}

/// So many sentences are looked at one by one.
const MOST_SENTENCES: usize = 40;
