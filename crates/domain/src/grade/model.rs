//! From the numbers that an answer shows to a score, its interval and a label.
//!
//! Generated coefficients (`fitted.rs`) of four sums of small decision trees, each beside a weighted sum: trees see that
//! a signal counts differently in company, the weighted sum keeps its head on texts unlike any seen before and counts
//! the more. Both are fitted with signs given in advance (more of the reference said never lowers a score).

use std::borrow::Cow;

use super::nearness::NEARNESS;
use super::signals::NAMES;
use super::{fitted, fitted_near};

/// How many numbers a model sees: those of the words, and behind them those of an embedder when there is one.
pub const SIGNALS: usize = NAMES.len() + NEARNESS.len();

/// Three questions deep: the second is one of two, the third one of four.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Which number, and up to where the answer is the first of the two branches.
    pub splits: [(u8, f32); 7],
    /// What is added.
    pub leaves: [f32; 8],
}

impl Tree {
    /// Returns what the tree adds.
    pub fn answer(&self, values: &[f32]) -> f32 {
        let mut at = 0;
        while at < self.splits.len() {
            let (which, most) = self.splits[at];
            let value = values.get(usize::from(which)).copied().unwrap_or(0.0);
            at = 2 * at + 1 + usize::from(value > most);
        }
        self.leaves[at - self.splits.len()]
    }
}

/// A sum of trees, and a weighted sum.
#[derive(Clone, Debug)]
pub struct Sum {
    /// What the trees add to.
    pub before: f32,
    /// The trees, in their share.
    pub trees: Cow<'static, [Tree]>,
    /// What the weighted sum adds to.
    pub intercept: f32,
    /// What each number weighs, in the share of the weighted sum.
    pub weights: Cow<'static, [f32]>,
}

impl Sum {
    /// Returns a sum of nothing but trees.
    pub fn of_trees(before: f32, trees: Vec<Tree>) -> Sum {
        Sum { before, trees: Cow::Owned(trees), intercept: 0.0, weights: Cow::Borrowed(&[]) }
    }

    /// Returns the sum of both; what either counts is in its coefficients.
    pub fn of(&self, values: &[f32]) -> f32 {
        let trees = self.trees.iter().fold(self.before, |sum, tree| sum + tree.answer(values));
        let line = self.weights.iter().zip(values).fold(self.intercept, |sum, (weight, value)| sum + weight * value);
        trees + line
    }
}

/// Everything that was fitted.
#[derive(Clone, Debug)]
pub struct Model {
    /// The score.
    pub score: Sum,
    /// Log odds that a person calls the answer correct.
    pub correct: Sum,
    /// Log odds that a person calls it contradictory.
    pub contradictory: Sum,
    /// Log odds that it answers another question.
    pub elsewhere: Sum,
    /// At scores 0, 0.1 … 1: between what scores nine of ten people's scores lie.
    pub interval: Cow<'static, [(f32, f32)]>,
    /// The same where a reference is long; empty where that makes no difference.
    pub interval_long: Cow<'static, [(f32, f32)]>,
    /// Log odds from which an answer is called contradictory, and correct.
    pub thresholds: (f32, f32),
    /// Log odds from which an answer is taken to answer another question.
    pub elsewhere_from: f32,
    /// How far from undecided the surest seven of ten answers are.
    pub sure: f32,
}

impl Model {
    /// Returns the one that was fitted on the shared sets.
    pub fn fitted() -> &'static Model {
        &fitted::LEXICAL
    }

    /// Returns the one that was fitted with an embedder's numbers, too.
    pub fn fitted_near() -> &'static Model {
        &fitted_near::NEAR
    }

    /// Returns what nine of ten people's scores lie between when ours is `score` and the reference is so long, 0 to 1.
    pub fn between(&self, score: f64, long: f64) -> (f64, f64) {
        let short = between(&self.interval, score);
        if self.interval_long.is_empty() {
            return short;
        }
        let far = between(&self.interval_long, score);
        (short.0 + long * (far.0 - short.0), short.1 + long * (far.1 - short.1))
    }
}

/// Returns what nine of ten people's scores lie between when ours is `score`, given that at evenly spaced scores.
pub fn between(interval: &[(f32, f32)], score: f64) -> (f64, f64) {
    let at = score.clamp(0.0, 1.0) * (interval.len().max(2) - 1) as f64;
    let (below, rest) = (at.floor() as usize, at.fract());
    let knot = |nth: usize| {
        let (low, high) = interval.get(nth).or(interval.last()).copied().unwrap_or((0.0, 1.0));
        (f64::from(low), f64::from(high))
    };
    let (a, b) = (knot(below), knot(below + 1));
    (a.0 + rest * (b.0 - a.0), a.1 + rest * (b.1 - a.1))
}

/// Returns log odds as a probability.
pub(super) fn probability(log_odds: f32) -> f64 {
    1.0 / (1.0 + f64::from(-log_odds).exp())
}

/// What a model says of the numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opinion {
    pub score: f64,
    pub correct: f64,
    pub label: super::ThreeWay,
    pub sure: bool,
    pub elsewhere: bool,
}

/// Returns a sum as a score: near the top it comes closer and closer to 1, so that who says more still has more.
fn softened(sum: f64) -> f64 {
    if sum <= TOP { sum.max(0.0) } else { 1.0 - (1.0 - TOP) * (-(sum - TOP) / (1.0 - TOP)).exp() }
}

/// From here on more of a sum is less of a score.
const TOP: f64 = 0.9;

/// Returns what the model says.
pub(super) fn opinion(model: &Model, signals: &[f32]) -> Opinion {
    let score = softened(f64::from(model.score.of(signals)));
    let (correct, contradictory) = (model.correct.of(signals), model.contradictory.of(signals));
    let label = if correct > model.thresholds.1 {
        super::ThreeWay::Correct
    } else if contradictory > model.thresholds.0 {
        super::ThreeWay::Contradictory
    } else {
        super::ThreeWay::Incorrect
    };
    let sure = (correct - model.thresholds.1).abs() >= model.sure;
    let elsewhere = model.elsewhere.of(signals) > model.elsewhere_from;
    Opinion { score, correct: probability(correct), label, sure, elsewhere }
}
