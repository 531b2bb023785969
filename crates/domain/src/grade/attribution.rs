//! Which key points the sentences of an answer make: each sentence is about the point that it is nearest to.
//!
//! The points of one question share their subject, so that a sentence is near one of them says little; that it is nearer
//! to it than to the others says more. By words always, by meaning where there is an embedder. What is contradicted, and
//! words without a statement, are decided before and stay so.

use std::sync::Arc;

use super::PointGrade;
use super::evidence::Evidence;
use super::fitted_points::{ALONE, BESIDE};
use super::points::State;
use super::prose::Prose;
use super::vectors::{Reading, Vectors, product};

/// How much nearer a sentence is to a point than to any other, at most, and which sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    pub by: f64,
    pub sentence: usize,
}

/// How near an answer is to a point in meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    /// How much nearer a sentence is to the point than to the question, at most.
    beyond_question: f64,
    lead: Lead,
}

/// Returns each point's lead, given how near each sentence (a row) is to each point.
pub(super) fn leads(nearness: &[Vec<f64>]) -> Vec<Lead> {
    let count = nearness.first().map_or(0, Vec::len);
    let lead = |of: usize| {
        let ahead =
            nearness.iter().enumerate().map(|(sentence, row)| Lead { by: row[of] - best_beside(row, of), sentence });
        ahead
            .max_by(|a, b| a.by.total_cmp(&b.by).then(b.sentence.cmp(&a.sentence)))
            .unwrap_or(Lead { by: 0.0, sentence: 0 })
    };
    (0..count).map(lead).collect()
}

fn best_beside(row: &[f64], of: usize) -> f64 {
    row.iter().enumerate().filter(|(nth, _)| *nth != of).map(|(_, near)| *near).fold(0.0, f64::max)
}

/// Returns how near the answer is to each point in meaning; nothing where points or sentences were not read.
pub(super) fn meant(vectors: &Vectors) -> Vec<Meant> {
    let near = |sentence: &Arc<Reading>| -> Vec<f64> {
        vectors.points.iter().map(|point| f64::from(product(&sentence.whole, &point.whole))).collect()
    };
    let grid: Vec<Vec<f64>> = vectors.sentences.iter().map(near).collect();
    let question: Vec<f64> =
        vectors.sentences.iter().map(|sentence| f64::from(product(&sentence.whole, &vectors.question.whole))).collect();
    let beyond = |of: usize| grid.iter().zip(&question).map(|(row, question)| row[of] - question).fold(-1.0, f64::max);
    leads(&grid).into_iter().enumerate().map(|(of, lead)| Meant { beyond_question: beyond(of), lead }).collect()
}

/// Lets the states of points follow from what the sentences are about. What is contradicted, and words without a
/// statement, are decided before.
pub(super) fn settle(points: &mut [PointGrade], evidence: &[Evidence], meant: &[Meant], sound: bool, answer: &Prose) {
    let alone = points.len() < 2;
    for (nth, point) in points.iter_mut().enumerate() {
        let is_decided = point.state == State::Contradicted || point.reason.is_some();
        let Some(evidence) = evidence.get(nth) else { continue };
        if is_decided {
            continue;
        }
        let meant = meant.get(nth).filter(|_| !alone);
        let (odds, made, touched, sentence) = match meant {
            Some(meant) => (by_meaning(point, *meant), MADE, TOUCHED, meant.lead.sentence),
            None => {
                let weights = if alone { &ALONE } else { &BESIDE };
                (weights.odds(evidence), weights.made, weights.touched, evidence.sentence)
            }
        };
        point.state = match odds {
            odds if odds > made && sound => State::Covered,
            odds if odds > touched => State::Partly,
            _ => State::Missing,
        };
        point.answer = match point.state {
            State::Missing => None,
            _ => answer.ranges.get(sentence).cloned(),
        };
    }
}

/// Log odds from which a point is made, and touched, by meaning; chosen on the labeled development answers, as are the
/// weights.
const MADE: f64 = -0.75;
const TOUCHED: f64 = -1.2;

/// What each number of the evidence weighs for a point having been made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    /// What the weighted sum adds to.
    pub intercept: f32,
    /// In the order of [`super::evidence::EVIDENCE`].
    pub weights: [f32; super::evidence::EVIDENCE.len()],
    /// Log odds from which a point is made.
    pub made: f64,
    /// Log odds from which it is touched.
    pub touched: f64,
}

impl Weights {
    fn odds(&self, evidence: &Evidence) -> f64 {
        let sum = self.weights.iter().zip(&evidence.numbers).map(|(weight, number)| weight * number).sum::<f32>();
        f64::from(self.intercept + sum)
    }
}

fn by_meaning(point: &PointGrade, meant: Meant) -> f64 {
    -1.96 + 1.94 * point.coverage + 1.93 * meant.beyond_question + 3.71 * meant.lead.by
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::{Rubric, grade};

    const QUESTION: &str = "What do a cache and a queue do for a busy service?";
    const POINTS: [&str; 2] = [
        "A cache keeps recent results so that the service answers again without work",
        "A queue keeps requests until the service has time",
    ];

    fn states(answer: &str, vectors: Option<&Vectors>) -> Vec<State> {
        let rubric = Rubric::of(QUESTION, &[&POINTS.join(". ")], &POINTS, &[]);
        grade(&rubric, answer, vectors).points.into_iter().map(|point| point.state).collect()
    }

    #[test]
    fn a_sentence_makes_the_point_that_it_is_nearest_to() {
        let found = states("The queue keeps requests for the service until it has time.", None);
        assert_eq!((found[0] == State::Covered, found[1]), (false, State::Covered), "{found:?}");
    }

    #[test]
    fn a_point_in_wholly_other_words_is_made_where_an_embedder_sees_it() {
        let axis = |nth: usize| {
            let mut whole = vec![0.0; 8];
            whole[nth] = 1.0;
            Arc::new(Reading { whole, tokens: Vec::new() })
        };
        let answer = "Nobody bakes when bread is there.";
        let (question, points, sentences) = (axis(0), [axis(1), axis(2)], [axis(1)]);
        let vectors = Vectors {
            question: &question,
            references: &[axis(3)],
            answer: &sentences[0],
            points: &points,
            sentences: &sentences,
        };
        assert_eq!(states(answer, None), [State::Missing, State::Missing]);
        assert_eq!(states(answer, Some(&vectors)), [State::Covered, State::Missing]);
    }
}
