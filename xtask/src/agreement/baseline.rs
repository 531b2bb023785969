//! Simple ways to grade that ours must beat, fitted on the same questions and measured on the same held-out ones.
//!
//! Each sees few numbers of an answer, and is fitted to one set's own training questions alone, which suits it better
//! than all sets together: a baseline should be as good as it can be.

use std::collections::BTreeSet;

use super::Example;
use super::attack::SMALL;
use super::boosting::{Loss, Row, Sense, line};
use super::isotonic::Isotonic;
use super::measure::Judged;
use super::tf_idf::{Rarity, words};

/// A simple way to grade.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Baseline {
    /// How much of a reference's content words the answer has.
    Overlap,
    /// The cosine of TF-IDF vectors.
    Cosine,
    /// Both, the likeness to the question and the length, in one ridge or logistic regression.
    Regression,
}

/// A weighted sum and what it adds to.
struct Line {
    intercept: f32,
    weights: Vec<f32>,
}

const LABELS: [&str; 3] = ["correct", "contradictory", "incorrect"];
/// How strongly weights are pulled to zero.
const RIDGE: f64 = 1.0;

impl Baseline {
    pub const ALL: [Baseline; 3] = [Baseline::Overlap, Baseline::Cosine, Baseline::Regression];

    pub fn name(self) -> &'static str {
        match self {
            Baseline::Overlap => "token overlap, isotonic",
            Baseline::Cosine => "TF-IDF cosine, isotonic",
            Baseline::Regression => "TF-IDF + regression",
        }
    }

    /// Returns what it makes of answers, fitted on others.
    pub fn judge(self, within: &[&Example], out: &[&Example]) -> Vec<Judged> {
        let rarity = rarity(within);
        let values = |example: &&Example| self.values(&rarity, example);
        let (seen, unseen): (Vec<Vec<f32>>, Vec<Vec<f32>>) =
            (within.iter().map(values).collect(), out.iter().map(values).collect());
        let scores: Vec<f64> = if self == Baseline::Regression {
            let rows = seen.iter().zip(within).map(|(values, e)| row(values, e.score, 1.0)).collect();
            let fitted = Line::fit(rows, Loss::Squares);
            unseen.iter().map(|values| fitted.at(values).clamp(0.0, 1.0)).collect()
        } else {
            let pairs: Vec<(f64, f64)> =
                seen.iter().zip(within).map(|(values, e)| (f64::from(values[0]), e.score)).collect();
            let fitted = Isotonic::fit(&pairs);
            unseen.iter().map(|values| fitted.at(f64::from(values[0]))).collect()
        };
        let labels = labels(&seen, within, &unseen);
        scores.into_iter().zip(labels).map(|(score, label)| Judged { score, label }).collect()
    }

    fn values(self, rarity: &Rarity, example: &Example) -> Vec<f32> {
        let answer = &example.answer;
        // Two references are two ways to be right: the nearest counts.
        let best = |likeness: &dyn Fn(&str) -> f64| {
            example.asked.references.iter().map(|reference| likeness(reference)).fold(0.0, f64::max) as f32
        };
        let recall = || best(&|reference| recall(reference, answer));
        let cosine = || best(&|reference| rarity.cosine(reference, answer));
        match self {
            Baseline::Overlap => vec![recall()],
            Baseline::Cosine => vec![cosine()],
            Baseline::Regression => {
                let echo = rarity.cosine(&example.asked.question, answer) as f32;
                vec![cosine(), recall(), echo, (words(answer).count() as f32).ln_1p()]
            }
        }
    }
}

/// Returns how rare words are in the questions, references and answers of examples, each text counted once.
fn rarity(examples: &[&Example]) -> Rarity {
    let texts: BTreeSet<&str> = examples
        .iter()
        .flat_map(|e| e.asked.references.iter().chain([&e.asked.question, &e.answer]))
        .map(String::as_str)
        .collect();
    Rarity::of(texts.into_iter())
}

/// Returns which share of the reference's content words the answer has.
fn recall(reference: &str, answer: &str) -> f64 {
    let content = |text: &str| words(text).filter(|word| !SMALL.contains(&&**word)).collect::<BTreeSet<_>>();
    let (reference, answer) = (content(reference), content(answer));
    reference.intersection(&answer).count() as f64 / reference.len().max(1) as f64
}

/// Returns the likeliest label of each, from a logistic regression a label.
///
/// Labels weigh the same however rare they are, as they do in the macro-F1 that this is measured by.
fn labels(seen: &[Vec<f32>], within: &[&Example], unseen: &[Vec<f32>]) -> Vec<&'static str> {
    let count = |label: &str| within.iter().filter(|e| e.label.as_deref() == Some(label)).count() as f64;
    let fitted: Vec<(&str, Line)> = LABELS
        .into_iter()
        .filter(|label| count(label) > 0.0)
        .map(|label| {
            let rows = seen.iter().zip(within).filter_map(|(values, e)| {
                let truth = e.label.as_deref()?;
                let weight = within.len() as f64 / count(truth) / LABELS.len() as f64;
                Some(row(values, f64::from(u8::from(truth == label)), weight))
            });
            (label, Line::fit(rows.collect(), Loss::Odds))
        })
        .collect();
    let likeliest = |values: &Vec<f32>| fitted.iter().max_by(|a, b| a.1.at(values).total_cmp(&b.1.at(values)));
    unseen.iter().map(|values| likeliest(values).map_or("", |(label, _)| label)).collect()
}

fn row(values: &[f32], target: f64, weight: f64) -> Row {
    Row { values: values.to_vec(), target, weight, crafted: false }
}

impl Line {
    fn fit(rows: Vec<Row>, loss: Loss) -> Line {
        let free = vec![Sense::Free; rows.first().map_or(0, |row| row.values.len())];
        let (intercept, weights) = line(&rows.iter().collect::<Vec<_>>(), &free, loss, RIDGE);
        Line { intercept, weights }
    }

    fn at(&self, values: &[f32]) -> f64 {
        f64::from(self.weights.iter().zip(values).fold(self.intercept, |sum, (weight, value)| sum + weight * value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recall_counts_each_content_word_of_the_reference_once() {
        assert_eq!(recall("The index is sorted; a sorted index", "an index"), 0.5);
        assert_eq!(recall("the", "anything"), 0.0);
    }

    #[test]
    fn a_line_finds_a_slope() {
        let rows = (0..200).map(|nth| row(&[nth as f32], f64::from(nth) / 100.0, 1.0)).collect();
        assert!((Line::fit(rows, Loss::Squares).at(&[50.0]) - 0.5).abs() < 0.02);
    }
}
