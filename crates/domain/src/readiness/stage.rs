//! From skills to the chance of passing one stage.

use super::evidence::{Branch, Evidence, Mode, TopicId};
use super::fit::{Belief, flattened, hardness, label_sharpness};
use super::lean::Off;
use super::normal::{below, logit, mean_over, sigmoid};
use super::tree::{Node, Posterior, Tree};
use crate::bank::Level;

/// What the model needs to know of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageSketch {
    /// Its name.
    pub name: String,
    /// What is asked; the shares sum to 1.
    pub asks: Vec<Ask>,
    /// Its share of the decision.
    pub weight: f64,
    /// Whether failing it ends the process.
    pub gate: bool,
    /// The share of candidates that pass it, where anyone says so.
    pub rate: Option<f64>,
}

/// A part of what a stage asks, always under a clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// The field.
    pub branch: Branch,
    /// The topic, or `None` for what no topic of the bank covers.
    pub topic: Option<TopicId>,
    /// How hard.
    pub level: Option<Level>,
    /// The share of the stage's questions.
    pub share: f64,
}

/// A chance, with the interval that holds it with nine tenths of the belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean: the chance to bet on.
    pub mean: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// How far one interview's impression is from what the candidate can do, as a standard deviation, where impressions go from 0
/// to 1.
///
/// Of people whose scores average 3 on a scale from 1 to 4, 22 % of single interviews still end in a no, that is in a score
/// below 2.5 before rounding (interviewing.io, 299 interviews of 67 people, 2016, and again on more than a thousand): half a
/// point is 0.772 standard deviations, and the scale is three points long. What is asked and who asks are both in it.
pub const INTERVIEW_NOISE: f64 = 0.5 / 0.772_193 / 3.0;

/// The share of interviews that end in a yes, for stages of which nobody says: just under a half (the same source).
pub const USUAL_RATE: f64 = 0.48;

/// The half width of a normal distribution's 90 % interval in standard deviations.
pub(super) const HALF_WIDTH: f64 = 1.644_854;

/// How far a candidate's gap between what was seen otherwise and what will be done under a clock may be from the usual one,
/// over all topics alike, as a variance of logits; what was done under a clock settles it.
const GAP: f64 = 0.14;

/// How much of that gap is the same in all branches, as a correlation: nerves are, habits are not.
const GAP_SHARED: f64 = 0.8;

/// How far a stage's bar may be from where its pass rate puts it, as a standard deviation of the share of questions answered
/// well: such rates are hearsay, and who applies is not known.
pub(super) const BAR_DOUBT: f64 = 0.018;

/// How much of that is the same for all stages, as a correlation: who applies is, what is said of a stage is not.
pub(super) const BAR_SHARED: f64 = 0.6;

/// How many of an interview's questions are asked as the bank asks them, by branch: what is remembered answers these.
//
// An assumption; nobody has counted. Lists of questions reported by candidates overlap, so it is not nothing.
fn overlap(branch: Branch) -> f64 {
    match branch {
        Branch::Theory => 0.2,
        Branch::Code => 0.15,
        Branch::Design | Branch::Tell => 0.0,
    }
}

/// Where the impression must reach for a stage to be passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar(f64);

/// The share of a stage's questions that will be answered well, as a logit with a normal belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Skill {
    /// The mean of the logit.
    pub mean: f64,
    /// Its variance.
    pub variance: f64,
}

/// A stage, linear around what is believed.
#[derive(Clone, Debug)]
pub(super) struct Facing {
    /// The mean share of questions answered well.
    pub share: f64,
    /// How the share moves with each node that is asked.
    pub slopes: Vec<(Node, f64)>,
    /// How it moves with the doubts common to each branch, a standard deviation of them.
    pub gaps: [f64; 4],
    /// How it moves with each lean of the evidence, a standard deviation of it.
    pub leans: Off,
}

/// A belief, and all that is needed to see stages and topics by it.
pub(super) struct View<'a> {
    tree: &'a Tree,
    evidence: &'a Evidence,
    pub belief: Belief,
    pub posterior: Posterior<'a>,
    /// Each topic's share that will be remembered.
    pub remembered: Vec<f64>,
    /// The doubts about how skills show under a clock, by branch, as variances.
    doubts: [f64; 4],
}

impl Estimate {
    /// Returns the estimate of a function that never falls, of a normal variable.
    pub(super) fn of(skill: Skill, function: impl Fn(f64) -> f64) -> Estimate {
        let reach = HALF_WIDTH * skill.variance.max(0.0).sqrt();
        Estimate {
            mean: mean_over(skill.mean, skill.variance, &function),
            low: function(skill.mean - reach),
            high: function(skill.mean + reach),
        }
    }

    /// Returns how wide the interval is.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }
}

impl Bar {
    /// Returns the bar that candidates of such skill pass at a rate.
    pub fn at(skill: Skill, rate: f64) -> Bar {
        let rate = if rate.is_finite() { rate.clamp(0.005, 0.995) } else { USUAL_RATE };
        let (mut low, mut high) = (-2.0, 3.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if mean_over(skill.mean, skill.variance, |x| Bar(middle).passed(sigmoid(x))) > rate {
                low = middle;
            } else {
                high = middle;
            }
        }
        Bar((low + high) / 2.0)
    }

    /// Returns the chance to pass of one who answers a share of the questions well.
    pub fn passed(self, share: f64) -> f64 {
        below((share - self.0) / INTERVIEW_NOISE)
    }

    /// Returns how far a share is above the bar.
    pub fn margin(self, share: f64) -> f64 {
        share - self.0
    }

    /// Returns the derivative of the logarithm of the chance of an outcome by the logit of the share.
    pub fn slope(self, x: f64, passed: bool) -> f64 {
        let share = sigmoid(x);
        let z = (share - self.0) / INTERVIEW_NOISE;
        let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
        let inner = density * share * (1.0 - share) / INTERVIEW_NOISE;
        if passed { inner / below(z).max(1e-12) } else { -inner / below(-z).max(1e-12) }
    }
}

impl<'a> View<'a> {
    /// Returns what a belief makes of the candidate whose evidence it rests on.
    pub fn of(tree: &'a Tree, evidence: &'a Evidence, belief: Belief, remembered: Vec<f64>) -> View<'a> {
        let posterior = tree.observed(&belief.precisions);
        let doubts = tree.doubts(evidence, &belief.precisions, GAP);
        View { tree, evidence, belief, posterior, remembered, doubts }
    }

    /// Returns how a stage stands.
    pub fn facing(&self, stage: &StageSketch) -> Facing {
        let slopes = Vec::with_capacity(stage.asks.len());
        let mut facing = Facing { share: 0.0, slopes, gaps: [0.0; 4], leans: Off::default() };
        for ask in &stage.asks {
            let node = ask.topic.map_or(self.tree.elsewhere(ask.branch), |id| self.tree.cell(id, Mode::Timed));
            let known = known(ask.branch, ask.topic, &self.remembered);
            let (mean, spread) = (self.belief.means[node], self.posterior.variances[node].sqrt());
            let (hard, sharp) = (hardness(ask.level), label_sharpness());
            let (mut share, mut slope) = (0.0, 0.0);
            for (point, weight) in super::normal::POINTS {
                let p = sigmoid(sharp * (mean + spread * point - hard));
                share += weight * (1.0 - (1.0 - p) * (1.0 - known));
                slope += weight * sharp * p * (1.0 - p) * (1.0 - known);
            }
            facing.share += ask.share * share;
            facing.slopes.push((node, ask.share * slope));
            facing.gaps[ask.branch as usize] += ask.share * slope * self.doubts[ask.branch as usize].sqrt();
        }
        facing.leans = self.belief.leans.moved(&facing.slopes);
        facing
    }

    /// Returns the covariances of the shares of stages.
    pub fn covariances(&self, facings: &[Facing]) -> Vec<Vec<f64>> {
        let row = |facing: &Facing| {
            let covariances = facing.covariances(&self.posterior, self.tree.len());
            facings.iter().map(|other| facing.covariance(&covariances, other)).collect()
        };
        facings.iter().map(row).collect()
    }

    /// Returns the estimate of answering a medium question of a topic well, under a clock.
    pub fn topic(&self, id: TopicId) -> Estimate {
        let (node, branch) = (self.tree.cell(id, Mode::Timed), self.evidence.topics[id.0].0);
        let known = known(branch, Some(id), &self.remembered);
        let leans = self.belief.leans.variance(node);
        let variance = self.posterior.variances[node] + self.doubts[branch as usize] + leans;
        let sharp = label_sharpness();
        Estimate::of(Skill { mean: self.belief.means[node], variance }, |x| {
            1.0 - (1.0 - sigmoid(sharp * x)) * (1.0 - known)
        })
    }
}

impl Facing {
    /// Returns how the stage's share varies together with each node.
    fn covariances(&self, posterior: &Posterior<'_>, nodes: usize) -> Vec<f64> {
        let mut weights = vec![0.0; nodes];
        for (node, slope) in &self.slopes {
            weights[*node] += slope;
        }
        posterior.covariances(weights)
    }

    /// Returns the covariance of two stages' shares, given the first one's covariances with all nodes.
    fn covariance(&self, covariances: &[f64], other: &Facing) -> f64 {
        let steps: f64 = other.slopes.iter().map(|(node, slope)| slope * covariances[*node]).sum();
        let own: f64 = self.gaps.iter().zip(other.gaps).map(|(one, other)| one * other).sum();
        let shared = self.gaps.iter().sum::<f64>() * other.gaps.iter().sum::<f64>();
        let leans: f64 = self.leans.iter().zip(other.leans).map(|(one, other)| one * other).sum();
        steps + (1.0 - GAP_SHARED) * own + GAP_SHARED * shared + leans
    }

    /// Returns the share as a logit, given its variance.
    pub fn skill(&self, variance: f64) -> Skill {
        Skill::of(self.share, variance)
    }
}

impl Skill {
    /// Returns the normal belief in the logit of a share, of which the mean and the variance are known.
    pub fn of(share: f64, variance: f64) -> Skill {
        let share = share.clamp(1e-6, 1.0 - 1e-6);
        let variance = (variance.max(0.0) / (share * (1.0 - share)).powi(2)).min(25.0);
        Skill { mean: logit(share) / flattened(variance), variance }
    }
}

/// Returns the chance that a question is one of the bank's that will not be remembered.
pub(super) fn forgotten(branch: Branch, topic: Option<TopicId>, remembered: &[f64]) -> f64 {
    topic.map_or(0.0, |_| overlap(branch)) - known(branch, topic, remembered)
}

/// Returns the chance that a question is one that will be remembered.
fn known(branch: Branch, topic: Option<TopicId>, remembered: &[f64]) -> f64 {
    topic.map_or(0.0, |id| overlap(branch) * remembered.get(id.0).copied().unwrap_or(0.0))
}
